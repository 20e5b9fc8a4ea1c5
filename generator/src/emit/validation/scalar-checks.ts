import { findRule } from "../../model/find-rule.js";
import type { ScalarType } from "../../model/model.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { literal } from "../shared/literal.js";
import { complain, indent, type Scope, type Site, type Surroundings } from "./site.js";

/** Checks of a scalar whose type is right. Its length comes first. */
export function scalarChecks(
  type: ScalarType,
  site: Site,
  scope: Scope,
  around: Surroundings | undefined,
): readonly string[] {
  const first = (one: StatedConstraint): number => Number(one.kind !== "maxLength");
  return [
    ...valueSet(type, site, scope),
    ...type.constraints
      .toSorted((a, b) => first(a) - first(b))
      .flatMap((constraint) => ruleLines(constraint, type, site, scope, around)),
  ];
}

function valueSet(type: ScalarType, { value, steps }: Site, scope: Scope): readonly string[] {
  if (type.values === undefined || !type.closed) return [];
  const complaint = { code: "enum", level: "error", received: value, params: type.values } as const;
  return complain(noneOf(value, type.values), scope, steps, complaint);
}

function ruleLines(
  constraint: StatedConstraint,
  type: ScalarType,
  { value, steps }: Site,
  scope: Scope,
  around: Surroundings | undefined,
): readonly string[] {
  const { level } = constraint;
  const check = (
    test: string,
    code: string,
    ...params: readonly (string | number)[]
  ): readonly string[] => complain(test, scope, steps, { code, level, received: value, params });
  switch (constraint.kind) {
    case "minimum":
      return check(`${value} < ${constraint.value}`, "minimum", constraint.value);
    case "maximum":
      return check(`${value} > ${constraint.value}`, "maximum", constraint.value);
    case "minLength":
      return check(
        constraint.value === 1 ? `${value} === ""` : `lengthOf(${value}) < ${constraint.value}`,
        "minLength",
        constraint.value,
      );
    case "maxLength":
      return check(`longer(${value}, ${constraint.value})`, "maxLength", constraint.value);
    case "forbiddenPrefixes":
      return constraint.values.flatMap((prefix) =>
        check(startsWith(value, prefix), "forbiddenPrefix", prefix),
      );
    case "forbiddenSubstrings": {
      const lines = constraint.values.flatMap((part) =>
        check(`${value}.includes(${literal(part)})`, "forbiddenSubstring", part),
      );
      // What all parts end in is looked for once; most texts do not have it.
      const common = commonEnd(constraint.values);
      if (lines.length < 2 || common === "") return lines;
      return [`if (${value}.includes(${literal(common)})) {`, ...indent(lines), "}"];
    }
    case "prefix":
      return check(`!${startsWith(value, constraint.prefix)}`, "prefix", constraint.prefix);
    case "numeric":
      return check(`!isNumeric(${value})`, "numeric");
    case "timeFormat":
      return timeLines(constraint, type, { value, steps }, scope);
    case "conditionalValues":
      return conditional(constraint, value, scope, around);
    // Judged with the format, without which it has no meaning; judged on the list; only said.
    case "minLead":
    case "unique":
    case "minItems":
    case "maxItems":
    case "unit":
      return [];
  }
}

/** The format, the calendar and, where the instant has to lie ahead, the clock. */
function timeLines(
  { format, level }: Extract<StatedConstraint, { kind: "timeFormat" }>,
  type: ScalarType,
  { value, steps }: Site,
  scope: Scope,
): readonly string[] {
  if (scope.mode === "first" && level === "warn") return [];
  scope.depth += 1;
  const fault = `fault${scope.depth}`;
  const wrong = complain(`${fault} !== undefined`, scope, steps, {
    code: fault,
    level,
    received: value,
    params: [format],
  });
  const judged = `const ${fault} = ${faultCall(value, format)};`;
  const lead = findRule(type.constraints, "minLead");
  if (lead === undefined || (scope.mode === "first" && lead.level === "warn"))
    return [judged, ...wrong];
  const clock = scope.mode === "all" ? "found" : "clock";
  const instant = `instant${scope.depth}`;
  const given = format.endsWith("Z") && format.startsWith("YYYY-MM-DDThh:mm");
  // What is no date is reported as that alone.
  return [
    judged,
    ...wrong,
    "else {",
    `  const ${instant} = instantOf(${value}${given ? "" : `, ${literal(format)}`});`,
    ...indent([
      ...complain(`${instant} < ${clock}.now + ${lead.ms}`, scope, steps, {
        code: "tooSoon",
        level: lead.level,
        received: value,
        params: `[${lead.ms}, new Date(${clock}.now).toISOString()]`,
      }),
      ...complain(`${instant} >= ${clock}.expiresAt`, scope, steps, {
        code: "tooLate",
        level: lead.level,
        received: value,
        params: `[new Date(${clock}.expiresAt).toISOString()]`,
      }),
    ]),
    "}",
  ];
}

/** The expression of what is wrong with a time. */
export function faultCall(value: string, format: string): string {
  if (format === "YYYY-MM-DDThh:mm:ssZ") return `timeFault(${value}, 20)`;
  if (format === "YYYY-MM-DDThh:mmZ") return `timeFault(${value}, 17)`;
  return `timeFaultLike(${value}, ${literal(format)})`;
}

function conditional(
  constraint: Extract<StatedConstraint, { kind: "conditionalValues" }>,
  value: string,
  scope: Scope,
  around: Surroundings | undefined,
): readonly string[] {
  const sibling = constraint.field;
  const type = around?.owner.members.find((member) => member.name === sibling)?.type;
  if (around === undefined || sibling === undefined || type === undefined) return [];
  const steps = [...around.steps, literal(sibling)];
  const check = (more: readonly string[]): readonly string[] =>
    complain(`typeof one === "string" && ${noneOf("one", constraint.values)}`, scope, more, {
      code: "conditionalValue",
      level: constraint.level,
      received: "one",
      params: [constraint.is, ...constraint.values],
    });
  if (check(steps).length === 0) return [];
  const lines =
    type.kind === "array"
      ? [
          `const list: unknown = ${around.read(sibling)};`,
          "if (Array.isArray(list))",
          `  for (let at = 0, end = Math.min(list.length, ${walkLimit}); at < end; at += 1) {`,
          "    const one: unknown = list[at];",
          ...indent(indent(check([...steps, "at"]))),
          "  }",
        ]
      : [`const one: unknown = ${around.read(sibling)};`, ...check(steps)];
  return [`if (${value} === ${literal(constraint.is)}) {`, ...indent(lines), "}"];
}

/** Lists for which no length is documented are walked this far; a longer one is refused, since nobody looked at the rest. */
export const walkLimit = 10_000;

function startsWith(value: string, prefix: string): string {
  return `${value}.startsWith(${literal(prefix)})`;
}

function commonEnd(texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  for (let from = 0; from < first.length; from += 1)
    if (rest.every((text) => text.endsWith(first.slice(from)))) return first.slice(from);
  return "";
}

function noneOf(value: string, values: readonly unknown[]): string {
  return values.map((one) => `${value} !== ${literal(one)}`).join(" && ");
}
