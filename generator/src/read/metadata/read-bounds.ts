import type { Constraint, FieldType } from "../../facts/facts.js";
import { printValue } from "../depth-within.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { numberOf } from "../typed-value.js";
import { type JsonObject, member, pointerTo } from "./json-value.js";

const limits = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const;

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
    if (value === undefined || !Number.isFinite(value)) {
      report.add({
        severity: "warning",
        code: "keyword-unreadable",
        message: `${kind} ${quote(printValue(raw))} is no number that can be kept exactly; it is left out`,
        pointer: pointerTo(pointer, kind),
      });
      continue;
    }
    constraints.push({ kind, value: inclusive(schema, kind, value, type, pointer, report) });
  }
  const low = constraints.find(({ kind }) => kind === "minimum");
  const high = constraints.find(({ kind }) => kind === "maximum");
  if (low?.kind === "minimum" && high?.kind === "maximum" && low.value > high.value) {
    report.add({
      severity: "warning",
      code: "range-empty",
      message: `the minimum ${low.value} is above the maximum ${high.value}; both are left out`,
      pointer,
    });
    return constraints.filter((constraint) => constraint !== low && constraint !== high);
  }
  return constraints;
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
  if (flag === undefined || member(schema, flag) !== true) return value;
  if (type === "integer") return kind === "minimum" ? value + 1 : value - 1;
  report.add({
    severity: "info",
    code: "bound-exclusive",
    message: `the ${kind} ${value} itself is excluded, which facts cannot say`,
    pointer: pointerTo(pointer, flag),
  });
  return value;
}
