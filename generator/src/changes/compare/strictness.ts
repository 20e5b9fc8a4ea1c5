import type { StatedConstraint } from "../../openapi/openapi-document.js";

/** How a rule stands to what it was. `other` refuses something else than before, and so also something new. */
export type Strictness = "same" | "tighter" | "looser" | "other";

/** Compares two rules of one kind; undefined is no rule. */
export function compareStrictness(
  before: StatedConstraint | undefined,
  after: StatedConstraint | undefined,
): Strictness {
  if (before === undefined || after === undefined)
    return before === after ? "same" : after === undefined ? "looser" : "tighter";
  switch (after.kind) {
    case "minimum":
    case "minLength":
    case "minItems":
      return byNumber(before, after.kind, after.value);
    case "maximum":
    case "maxLength":
    case "maxItems":
      return turned(byNumber(before, after.kind, after.value));
    case "minLead":
      return before.kind === "minLead" ? bySize(before.ms, after.ms) : "other";
    case "forbiddenPrefixes":
    case "forbiddenSubstrings":
      return before.kind === after.kind ? bySet(before.values, after.values) : "other";
    case "conditionalValues":
      // What is listed is what is allowed.
      return before.kind === after.kind ? turned(bySet(before.values, after.values)) : "other";
    case "timeFormat":
      return before.kind === after.kind && before.format === after.format ? "same" : "other";
    case "prefix":
      return before.kind === after.kind && before.prefix === after.prefix ? "same" : "other";
    case "unit":
      return before.kind === after.kind && before.unit === after.unit ? "same" : "other";
    case "unique":
    case "numeric":
      return "same";
  }
}

function byNumber(before: StatedConstraint, kind: string, now: number): Strictness {
  return before.kind === kind && "value" in before ? bySize(before.value, now) : "other";
}

function bySize(before: number, after: number): Strictness {
  return after === before ? "same" : after > before ? "tighter" : "looser";
}

function bySet(before: readonly string[], after: readonly string[]): Strictness {
  const more = after.some((one) => !before.includes(one));
  const less = before.some((one) => !after.includes(one));
  return more ? (less ? "other" : "tighter") : less ? "looser" : "same";
}

function turned(strictness: Strictness): Strictness {
  return strictness === "tighter" ? "looser" : strictness === "looser" ? "tighter" : strictness;
}
