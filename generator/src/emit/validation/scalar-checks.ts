import { findRule } from "../../model/find-rule.js";
import type { ScalarType } from "../../model/model.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { literal } from "../shared/literal.js";
import { complain, indent, type Condition, type Scope, type Site } from "./site.js";

/** Rules that are judged before the others; how long a text is comes first. */
const early: readonly StatedConstraint["kind"][] = [
  "maxLength",
  "minLength",
  "forbiddenPrefixes",
  "forbiddenSubstrings",
];

/** Checks of a scalar whose type is right. */
export function scalarChecks(
  type: ScalarType,
  site: Site,
  scope: Scope,
  conditions: readonly Condition[],
): readonly string[] {
  const rank = ({ kind }: StatedConstraint): number => early.indexOf(kind) + 1 || early.length + 1;
  const rules = type.constraints.toSorted((a, b) => rank(a) - rank(b));
  return [
    ...valueSet(type, site, scope),
    ...ruleChecks(rules, type, site, scope),
    ...(type.type === "string" ? conditions.flatMap((one) => conditional(one, site, scope)) : []),
  ];
}

/** Checks of some of the rules of a scalar. */
export function ruleChecks(
  rules: readonly StatedConstraint[],
  type: ScalarType,
  site: Site,
  scope: Scope,
): readonly string[] {
  return rules.flatMap((rule) => ruleLines(rule, type, site, scope));
}

function valueSet(type: ScalarType, { value, steps }: Site, scope: Scope): readonly string[] {
  if (type.values === undefined || !type.closed) return [];
  const params = type.values.map((one) => literal(one));
  const complaint = { code: "enum", level: "error", received: value, params } as const;
  return complain(noneOf(value, type.values), scope, steps, complaint);
}

function ruleLines(
  constraint: StatedConstraint,
  type: ScalarType,
  { value, steps }: Site,
  scope: Scope,
): readonly string[] {
  const { level } = constraint;
  const check = (
    test: string,
    code: string,
    ...params: readonly (string | number)[]
  ): readonly string[] =>
    complain(test, scope, steps, {
      code,
      level,
      received: value,
      params: params.map((one) => literal(one)),
    });
  switch (constraint.kind) {
    case "minimum":
      return check(`${value} < ${constraint.value}`, "minimum", constraint.value);
    case "maximum":
      return check(`${value} > ${constraint.value}`, "maximum", constraint.value);
    case "minLength":
      return check(
        constraint.value === 1 ? `${value} === ""` : `isShorter(${value}, ${constraint.value})`,
        "minLength",
        constraint.value,
      );
    case "maxLength":
      return check(`isLonger(${value}, ${constraint.value})`, "maxLength", constraint.value);
    case "forbiddenPrefixes": {
      const lines = constraint.values.flatMap((prefix) =>
        check(startsWith(value, prefix), "forbiddenPrefix", prefix),
      );
      // What all begin with is looked for once; most texts do not have it.
      const common = commonStart(constraint.values);
      if (lines.length < 2 || common === "") return lines;
      return [`if (${startsWith(value, common)}) {`, ...indent(lines), "}"];
    }
    case "forbiddenSubstrings": {
      const lines = constraint.values.flatMap((part) =>
        check(includes(value, part), "forbiddenSubstring", part),
      );
      const common = commonSign(constraint.values);
      if (lines.length < 2 || common === "") return lines;
      return [`if (${includes(value, common)}) {`, ...indent(lines), "}"];
    }
    case "prefix":
      return check(`!${startsWith(value, constraint.prefix)}`, "prefix", constraint.prefix);
    case "numeric":
      return check(`!isNumeric(${value})`, "numeric");
    case "timeFormat":
      return timeLines(constraint, type, { value, steps }, scope);
    // Judged with the format, without which it has no meaning; on the sibling; on the list; only said.
    case "minLead":
    case "conditionalValues":
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
  if (scope.mode !== "all" && level === "warn") return [];
  scope.depth += 1;
  const fault = `fault${scope.depth}`;
  const wrong = complain(`${fault} !== undefined`, scope, steps, {
    code: fault,
    level,
    received: value,
    params: [literal(format)],
  });
  const judged = `const ${fault} = ${faultCall(value, format)};`;
  const lead = findRule(type.constraints, "minLead");
  if (lead === undefined || (scope.mode !== "all" && lead.level === "warn"))
    return [judged, ...wrong];
  const instant = `instant${scope.depth}`;
  // What is no date is reported as that alone.
  return [
    judged,
    ...wrong,
    "else if (clock.asked) {",
    `  const ${instant} = ${instantCall(value, format)};`,
    ...indent([
      ...complain(`${instant} < clock.now + ${lead.ms}`, scope, steps, {
        code: "tooSoon",
        level: lead.level,
        received: value,
        params: [`${lead.ms}`, "new Date(clock.now).toISOString()"],
      }),
      ...complain(`${instant} >= clock.expiresAt`, scope, steps, {
        code: "tooLate",
        level: lead.level,
        received: value,
        params: ["new Date(clock.expiresAt).toISOString()"],
      }),
    ]),
    "}",
  ];
}

const common = new Map([
  ["YYYY-MM-DDThh:mm:ssZ", 20],
  ["YYYY-MM-DDThh:mmZ", 17],
]);

/** The expression of what is wrong with a time. */
export function faultCall(value: string, format: string): string {
  const length = common.get(format);
  return length === undefined
    ? `faultLike(${value}, ${literal(format)})`
    : `timeFault(${value}, ${length})`;
}

/** The expression of the instant of a time in which nothing is wrong. */
export function instantCall(value: string, format: string): string {
  return common.has(format) ? `instantOf(${value})` : `instantLike(${value}, ${literal(format)})`;
}

/** A text that stands in a condition: one of the values while the sibling has its own. */
export function conditional(
  { sibling, is, values, level }: Condition,
  { value, steps }: Site,
  scope: Scope,
): readonly string[] {
  return complain(`${sibling} === ${literal(is)} && ${noneOf(value, values)}`, scope, steps, {
    code: "conditionalValue",
    level,
    received: value,
    params: [is, ...values].map((one) => literal(one)),
  });
}

/** Lists for which no length is documented are walked this far; a longer one is refused, since nobody looked at the rest. */
export const walkLimit = 10_000;

/** Whether a text can have one of these at its start or these in it; closer looks follow where it may: by what prefixes begin with, and a sign that all parts contain. */
export function mayHave(
  value: string,
  prefixes: readonly string[],
  parts: readonly string[],
): string {
  const start = commonStart(prefixes);
  const sign = commonSign(parts);
  return [
    ...(start === "" ? prefixes : [start]).map((one) => startsWith(value, one)),
    ...(sign === "" ? parts : [sign]).map((one) => includes(value, one)),
  ].join(" || ");
}

function startsWith(value: string, prefix: string): string {
  return `${value}.startsWith(${literal(prefix)})`;
}

function includes(value: string, part: string): string {
  return `${value}.includes(${literal(part)})`;
}

function commonStart([first = "", ...rest]: readonly string[]): string {
  for (let to = first.length; to > 0; to -= 1)
    if (rest.every((text) => text.startsWith(first.slice(0, to)))) return first.slice(0, to);
  return "";
}

/** A sign all of them contain, since engines look for one sign faster than for several: `:` of `http://` and `https://`. */
function commonSign([first = "", ...rest]: readonly string[]): string {
  const isLetter = (sign: string): boolean => /[a-z]/i.test(sign);
  const shared = Array.from(first).filter((sign) => rest.every((text) => text.includes(sign)));
  // Few texts have a sign that is no letter.
  return shared.find((sign) => !isLetter(sign)) ?? shared[0] ?? "";
}

/** Whether a value is none of some. */
export function noneOf(value: string, values: readonly unknown[]): string {
  return values.map((one) => `${value} !== ${literal(one)}`).join(" && ");
}
