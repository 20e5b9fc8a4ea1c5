import { faultLike } from "../../../templates/validation/instant-like.js";
import { isLonger, isNumeric, isShorter } from "../../../templates/validation/scalar.js";
import type { Scalar, ScalarType } from "../../model/model.js";
import type { CuratedConstraint } from "../../overlay/curated.js";
import type { StatedConstraint } from "../../openapi/openapi-document.js";

/** Why the emitted validator would refuse a documented value; undefined where it takes it. */
export function faultOfScalar(type: ScalarType, value: Scalar): string | undefined {
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 80)) : String(value);
  const wanted = type.type === "integer" ? "number" : type.type;
  if (isInexact(type, value))
    return `the example ${shown} is beyond 2^53, where a JavaScript number is no longer exact`;
  if (typeof value !== wanted) return `the example ${shown} is no ${type.type}`;
  if (type.type === "integer" && !Number.isInteger(value))
    return `the example ${shown} is no whole number`;
  if (type.closed && type.values !== undefined && !type.values.includes(value))
    return `the example ${shown} is none of ${type.values.join(", ")}`;
  const broken = type.constraints.find((rule) => rule.level === "error" && !keeps(rule, value));
  return broken === undefined
    ? undefined
    : `the example ${shown} breaks the documented rule ${ruleText(broken)}`;
}

/** Whether a whole number, or its text, is one that a JavaScript number does not hold. */
export function isInexact({ type }: ScalarType, value: Scalar): boolean {
  if (type !== "integer" || typeof value === "boolean") return false;
  return typeof value === "string"
    ? /^-?\d+$/.test(value) && !Number.isSafeInteger(Number(value))
    : Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Whether a value keeps a rule; true for rules that are not about a value alone. */
export function keeps(rule: CuratedConstraint, value: Scalar): boolean {
  if (typeof value === "number") {
    if (rule.kind === "minimum") return value >= rule.value;
    return rule.kind !== "maximum" || value <= rule.value;
  }
  if (typeof value !== "string") return true;
  switch (rule.kind) {
    case "minLength":
      return !isShorter(value, rule.value);
    case "maxLength":
      return !isLonger(value, rule.value);
    case "forbiddenPrefixes":
      return !rule.values.some((text) => value.startsWith(text));
    case "forbiddenSubstrings":
      return !rule.values.some((text) => value.includes(text));
    case "timeFormat":
      return faultLike(value, rule.format) === undefined;
    case "prefix":
      return value.startsWith(rule.prefix);
    case "numeric":
      return isNumeric(value);
    default:
      return true;
  }
}

function ruleText(rule: StatedConstraint): string {
  const { kind, level: _level, source: _source, ...more } = rule;
  return `${kind} ${Object.values(more).flat().join(", ")}`;
}
