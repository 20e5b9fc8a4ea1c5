import type { StatedConstraint } from "../../openapi/openapi-document.js";
import type { Operation, ScalarType, Type } from "../../model/model.js";
import { wrapText } from "./wrap-text.js";

const width = 110;

/**
 * A documentation comment's text: what it is, its rules in words, where they come from.
 * Nothing in it can end the comment.
 */
export function docText(...paragraphs: readonly (string | undefined)[]): string {
  return paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph !== "")
    .map((paragraph) => wrapText(inComment(paragraph as string), width))
    .join("\n");
}

/** What an operation does, in its documentation's words and ours. Editors strike out what is deprecated. */
export function operationDoc(
  { summary, description, deprecated }: Pick<Operation, "summary" | "description" | "deprecated">,
  ...more: readonly string[]
): string {
  const text = docText(summary, description, ...more);
  return deprecated === true
    ? `${text}${text === "" ? "" : "\n"}@deprecated Called so in the documentation.`
    : text;
}

/** Text that can stand inside a block comment. */
export function inComment(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, (sign) => (sign === "\n" ? sign : " "));
}

/** The rules of a type as sentences: `At most 50. Default 10.` */
export function ruleText(type: Type): string {
  if (type.kind === "ref") return "";
  const rules = type.constraints.map((constraint) =>
    constraintText(constraint, type.kind === "array"),
  );
  if (type.kind === "scalar") {
    if (type.isWide === true && !isKeptSmall(type))
      rules.push("A 64-bit number; beyond 2^53 JavaScript rounds it, which validators refuse.");
    if (type.values !== undefined && type.closed) rules.push(`One of ${type.values.join(", ")}.`);
    if (type.values !== undefined && !type.closed)
      rules.push(`Known values: ${type.values.join(", ")}; others may come.`);
    if (type.default !== undefined) rules.push(`Default ${String(type.default)}.`);
  }
  return rules.join(" ");
}

/** Whether its rules keep a number where JavaScript is exact. */
function isKeptSmall({ constraints, values }: ScalarType): boolean {
  return values !== undefined || constraints.some(({ kind }) => kind === "maximum");
}

function constraintText(constraint: StatedConstraint, ofList = false): string {
  const text = ruleOf(constraint, ofList);
  return constraint.level === "warn" && constraint.kind !== "unit"
    ? `${text.slice(0, -1)} (reported, not refused).`
    : text;
}

function ruleOf(constraint: StatedConstraint, ofList: boolean): string {
  switch (constraint.kind) {
    case "minimum":
      return `At least ${constraint.value}.`;
    case "maximum":
      return `At most ${constraint.value}.`;
    case "minLength":
      return constraint.value === 1 ? "Not empty." : `At least ${constraint.value} characters.`;
    case "maxLength":
      return `At most ${constraint.value} characters.`;
    case "minItems":
      return `At least ${constraint.value} ${ofList ? "entries" : "in a call"}.`;
    case "maxItems":
      return `At most ${constraint.value} ${ofList ? "entries" : "in a call"}.`;
    case "forbiddenPrefixes":
      return `Must not start with ${constraint.values.join(" or ")}.`;
    case "forbiddenSubstrings":
      return `Must not contain ${constraint.values.join(" or ")}.`;
    case "unique":
      return "No two entries may agree in it.";
    case "timeFormat":
      return `Format ${constraint.format}.`;
    case "unit":
      return `Unit: ${constraint.unit}.`;
    case "conditionalValues":
      return `With ${constraint.is}, ${constraint.field ?? "the value"} takes ${constraint.values.join(" or ")}.`;
    case "prefix":
      return `Starts with ${constraint.prefix}.`;
    case "minLead":
      return `At least ${constraint.ms / 3_600_000} h ahead.`;
    case "numeric":
      return "A decimal number.";
  }
}
