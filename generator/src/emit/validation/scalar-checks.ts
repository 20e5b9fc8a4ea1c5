import type { ScalarType } from "../../model/model.js";
import { findRule } from "../../model/find-rule.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { literal } from "../shared/literal.js";
import type { Site, Surroundings } from "./site.js";

/** Checks of a scalar whose type is right. */
export function scalarChecks(
  type: ScalarType,
  site: Site,
  around: Surroundings | undefined,
): readonly string[] {
  return [
    ...valueSet(type, site),
    ...type.constraints.flatMap((constraint) =>
      ruleLines(constraint, site, around, type.constraints),
    ),
  ];
}

function valueSet(type: ScalarType, { value, path }: Site): readonly string[] {
  if (type.values === undefined || !type.closed) return [];
  return [
    `if (${noneOf(value, type.values)}) notOneOf(found, ${path}, "error", ${value}, ${literal(type.values.join(", "))});`,
  ];
}

function ruleLines(
  constraint: StatedConstraint,
  { value, path }: Site,
  around: Surroundings | undefined,
  all: readonly StatedConstraint[],
): readonly string[] {
  const complain = (report: string, ...more: readonly unknown[]): string =>
    `${report}(found, ${path}, "${constraint.level}", ${[value, ...more.map((one) => literal(one))].join(", ")});`;
  switch (constraint.kind) {
    case "minimum":
      return [`if (${value} < ${constraint.value}) ${complain("belowMinimum", constraint.value)}`];
    case "maximum":
      return [`if (${value} > ${constraint.value}) ${complain("aboveMaximum", constraint.value)}`];
    case "minLength":
      if (constraint.value === 1) return [`if (${value} === "") ${complain("isEmpty")}`];
      return [
        `if (lengthOf(${value}) < ${constraint.value}) ${complain("tooShort", constraint.value)}`,
      ];
    case "maxLength":
      // UTF-16 units first: they are never fewer than characters and cost nothing to count.
      return [
        `if (${value}.length > ${constraint.value} && lengthOf(${value}) > ${constraint.value}) ${complain("tooLong", constraint.value)}`,
      ];
    case "forbiddenPrefixes":
      return constraint.values.map(
        (prefix) =>
          `if (${value}.startsWith(${literal(prefix)})) ${complain("startsForbidden", prefix)}`,
      );
    case "forbiddenSubstrings":
      return constraint.values.map(
        (part) => `if (${value}.includes(${literal(part)})) ${complain("containsForbidden", part)}`,
      );
    case "prefix":
      return [
        `if (!${value}.startsWith(${literal(constraint.prefix)})) ${complain("startsOtherwise", constraint.prefix)}`,
      ];
    case "numeric":
      return [`if (!/^\\d+(\\.\\d+)?$/.test(${value})) ${complain("notNumeric")}`];
    case "timeFormat": {
      const check = complain("checkTime", constraint.format);
      const lead = findRule(all, "minLead");
      if (lead === undefined) return [check];
      // What is no instant cannot be too soon either.
      return [
        `if (${check.slice(0, -1)} && found.now !== undefined && Date.parse(${value}) < found.now + ${lead.ms})`,
        `  tooSoon(found, ${path}, "${lead.level}", ${value}, ${lead.ms});`,
      ];
    }
    // Judged together with the format, without which it has no meaning.
    case "minLead":
      return [];
    case "conditionalValues":
      return conditional(constraint, value, around);
    // Judged on the list, or only said.
    case "unique":
    case "minItems":
    case "maxItems":
    case "unit":
      return [];
  }
}

function conditional(
  constraint: Extract<StatedConstraint, { kind: "conditionalValues" }>,
  value: string,
  around: Surroundings | undefined,
): readonly string[] {
  const sibling = constraint.field;
  const type = around?.owner.members.find((member) => member.name === sibling)?.type;
  if (around === undefined || sibling === undefined || type === undefined) return [];
  const report = (path: string): string =>
    `if (typeof one === "string" && ${noneOf("one", constraint.values)}) notTaken(found, ${path}, "${constraint.level}", one, ${literal(constraint.values.join(", "))}, ${literal(constraint.is)});`;
  const path = `...${around.ownerPath}, ${literal(sibling)}`;
  const lines =
    type.kind === "array"
      ? [
          `const list: unknown = ${around.read(sibling)};`,
          "if (Array.isArray(list))",
          "  for (let index = 0, end = Math.min(list.length, 100); index < end; index += 1) {",
          "    const one: unknown = list[index];",
          `    ${report(`[${path}, index]`)}`,
          "  }",
        ]
      : [`const one: unknown = ${around.read(sibling)};`, report(`[${path}]`)];
  return [
    `if (${value} === ${literal(constraint.is)}) {`,
    ...lines.map((line) => `  ${line}`),
    "}",
  ];
}

function noneOf(value: string, values: readonly unknown[]): string {
  return values.map((one) => `${value} !== ${literal(one)}`).join(" && ");
}
