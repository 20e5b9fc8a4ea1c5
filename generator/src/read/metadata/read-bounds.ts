import type { Constraint, FieldType } from "../../facts/facts.js";
import { isAbout } from "../../facts/is-about.js";
import { printValue } from "../depth-within.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { numberOf } from "../typed-value.js";
import { type JsonObject, member, pointerTo } from "./json-value.js";

const limits = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/** Ranges, lengths and counts of a schema; numbers may be strings. */
export function readBounds(
  schema: JsonObject,
  type: FieldType,
  pointer: string,
  report: Report,
): readonly Constraint[] {
  const constraints: Constraint[] = [];
  for (const kind of limits) {
    const raw = member(schema, kind);
    if (raw === undefined || raw === null || raw === "") continue;
    const value =
      typeof raw === "number" ? raw : typeof raw === "string" ? numberOf(raw) : undefined;
    const counts = kind !== "minimum" && kind !== "maximum";
    if (
      value === undefined ||
      !Number.isFinite(value) ||
      // Also what is a whole number only because a double holds no other there.
      (type === "integer" && Math.abs(value) > Number.MAX_SAFE_INTEGER) ||
      (counts && !(Number.isInteger(value) && value >= 0))
    ) {
      report.add({
        severity: "warning",
        code: "keyword-unreadable",
        message: `${kind} ${quote(printValue(raw))} is no ${counts ? "count" : "number that can be kept exactly"}; it is left out`,
        pointer: pointerTo(pointer, kind),
      });
      continue;
    }
    if (!isLimited(kind, type)) {
      report.add({
        severity: "warning",
        code: "keyword-misplaced",
        message: `${kind} ${value} says nothing of a value of the type ${type}; it is left out`,
        pointer: pointerTo(pointer, kind),
      });
      continue;
    }
    constraints.push({ kind, value: inclusive(schema, kind, value, type, pointer, report) });
  }
  return withoutCrossed(constraints, pointer, report);
}

/** Whether a value of the type has what is limited. Only lists have counts, and a string, which may be a list of several. */
function isLimited(kind: (typeof limits)[number], type: FieldType): boolean {
  return kind === "minItems" || kind === "maxItems"
    ? type === "array" || type === "string" || type === "any"
    : isAbout(kind, type);
}

/** Of a pair that leaves no value neither can be meant. */
function withoutCrossed(
  constraints: readonly Constraint[],
  pointer: string,
  report: Report,
): readonly Constraint[] {
  let kept = constraints;
  for (const [least, most] of pairs) {
    const low = kept.find(({ kind }) => kind === least);
    const high = kept.find(({ kind }) => kind === most);
    if (low === undefined || high === undefined || !("value" in low) || !("value" in high))
      continue;
    if (low.value <= high.value) continue;
    report.add({
      severity: "warning",
      code: "range-empty",
      message: `the ${least} ${low.value} is above the ${most} ${high.value}; both are left out`,
      pointer,
    });
    kept = kept.filter((constraint) => constraint !== low && constraint !== high);
  }
  return kept;
}

/** The first whole number from a bound on, upwards or downwards; the bound itself unless it is excluded. */
function nearestWhole(step: 1 | -1, bound: number, isExcluded: boolean): number {
  if (isExcluded && Number.isInteger(bound)) return bound + step;
  return step === 1 ? Math.ceil(bound) : Math.floor(bound);
}

/** `exclusiveMinimum` is a flag in this dialect. */
function inclusive(
  schema: JsonObject,
  kind: (typeof limits)[number],
  value: number,
  type: FieldType,
  pointer: string,
  report: Report,
): number {
  const flag =
    kind === "minimum" ? "exclusiveMinimum" : kind === "maximum" ? "exclusiveMaximum" : undefined;
  const isExcluded = flag !== undefined && member(schema, flag) === true;
  if (type === "integer" && flag !== undefined)
    return nearestWhole(kind === "minimum" ? 1 : -1, value, isExcluded);
  if (!isExcluded) return value;
  report.add({
    severity: "info",
    code: "bound-exclusive",
    message: `the ${kind} ${value} itself is excluded, which facts cannot say`,
    pointer: pointerTo(pointer, flag),
  });
  return value;
}
