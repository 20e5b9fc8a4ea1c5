import { findRule } from "../../model/find-rule.js";
import type { ArrayType, ScalarType, Type } from "../../model/model.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import {
  conditional,
  mayHave,
  noneOf,
  ruleChecks,
  scalarChecks,
  walkLimit,
} from "./scalar-checks.js";
import { indent, listOf, type Condition, type Scope, type Site } from "./site.js";

/**
 * What the forms that find issues say of a member by one of the functions there are for members, so that a rule's words stand once in a bundle.
 * `undefined` where there is none for it: it is then written out.
 */
export function memberCalls(
  type: Type,
  site: Site,
  scope: Scope,
  conditions: readonly Condition[],
  walk: (type: ArrayType, site: Site) => readonly string[],
): readonly string[] | undefined {
  const given = `found, ${site.steps.join("")}, ${site.value}`;
  switch (type.kind) {
    case "scalar":
      return scalarCalls(type, given, site, scope, conditions);
    case "array":
      if (isTexts(type, conditions))
        return [`texts(${given}, ${findRule(type.constraints, "maxItems")?.value ?? walkLimit});`];
      return isListed(type) ? walk(type, site) : undefined;
    default:
      return undefined;
  }
}

/** Whether the function for lists says all of a list's length there is to say; it reports errors alone. */
export function isListed({ constraints }: ArrayType): boolean {
  return findRule(constraints, "maxItems")?.level !== "warn";
}

/** Whether all there is to judge is that it is a list, no longer than allowed, of texts. */
export function isTexts(type: ArrayType, conditions: readonly Condition[]): boolean {
  const { items } = type;
  return (
    isListed(type) &&
    findRule(type.constraints, "minItems") === undefined &&
    conditions.length === 0 &&
    items.kind === "scalar" &&
    items.type === "string" &&
    !hasValues(items) &&
    items.constraints.every(({ kind }) => elsewhere.includes(kind))
  );
}

function scalarCalls(
  type: ScalarType,
  given: string,
  site: Site,
  scope: Scope,
  conditions: readonly Condition[],
): readonly string[] | undefined {
  const { rules, taken } = apart(type);
  const bound = (kind: StatedConstraint["kind"]): number | undefined =>
    taken.flatMap((one) => (one.kind === kind && "value" in one ? [one.value] : []))[0];
  switch (type.type) {
    case "boolean":
      return hasValues(type) || rules.length > 0 ? undefined : [`flag(${given});`];
    case "number":
      return undefined;
    case "integer":
      return hasValues(type) || rules.length > 0
        ? undefined
        : [
            `integer(${given}, ${bound("minimum") ?? "-Infinity"}, ${bound("maximum") ?? "Infinity"});`,
          ];
    case "string": {
      if (hasValues(type) && taken.length + rules.length + conditions.length === 0)
        return [
          `if (${noneOf(site.value, type.values ?? [])}) oneOf(${given}, ${listOf(scope, "values", type.values ?? [])});`,
        ];
      if (hasValues(type))
        return guarded(`text(${given})`, scalarChecks(type, site, scope, conditions));
      const [low, high] = [bound("minLength"), bound("maxLength")];
      const sizes =
        low === undefined && high === undefined ? "" : `, ${low ?? 0}, ${high ?? "Infinity"}`;
      return guarded(`${sizes === "" ? "text" : "sized"}(${given}${sizes})`, [
        ...forbidden(taken, given, site.value, scope),
        ...ruleChecks(rules, type, site, scope),
        ...conditions.flatMap((one) => conditional(one, site, scope)),
      ]);
    }
  }
}

function hasValues({ values, closed }: ScalarType): boolean {
  return values !== undefined && closed;
}

const kinds: readonly StatedConstraint["kind"][] = [
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "forbiddenPrefixes",
  "forbiddenSubstrings",
];

/** What is only said, or judged on the sibling or the list. */
const elsewhere: readonly StatedConstraint["kind"][] = ["unit", "unique", "conditionalValues"];

/** The rules the functions for members know, and the others. Those functions report errors alone. */
function apart({ constraints }: ScalarType): {
  readonly taken: readonly StatedConstraint[];
  readonly rules: readonly StatedConstraint[];
} {
  const isTaken = (one: StatedConstraint): boolean =>
    kinds.includes(one.kind) &&
    one.level === "error" &&
    // A longer text may have half as many characters as units.
    (one.kind !== "minLength" || one.value <= 1);
  return {
    taken: constraints.filter(isTaken),
    rules: constraints.filter((one) => !isTaken(one) && !elsewhere.includes(one.kind)),
  };
}

/** What a text may not begin with or contain: looked at closer only where it begins or goes on like one of them. */
function forbidden(
  taken: readonly StatedConstraint[],
  given: string,
  value: string,
  scope: Scope,
): readonly string[] {
  const of = (wanted: string): readonly string[] =>
    taken.flatMap((one) =>
      (one.kind === "forbiddenPrefixes" || one.kind === "forbiddenSubstrings") &&
      one.kind === wanted
        ? one.values
        : [],
    );
  const prefixes = of("forbiddenPrefixes");
  const parts = of("forbiddenSubstrings");
  if (prefixes.length + parts.length === 0) return [];
  return [
    `if (${mayHave(value, prefixes, parts)}) forbid(${given}, ${listOf(scope, "prefixes", prefixes)}, ${listOf(scope, "parts", parts)});`,
  ];
}

/** A call that says whether there is something to be judged further, alone where nothing follows. */
function guarded(test: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`${test};`] : [`if (${test}) {`, ...indent(lines), "}"];
}
