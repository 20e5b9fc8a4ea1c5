import type { Report } from "../report.js";
import { type JsonObject, member } from "./json-value.js";

/** A flag on each property, not a list. Where `docRequired` differs, it is what the page prints. */
export function readRequired(
  schema: JsonObject,
  pointer: string,
  report: Report,
): boolean | undefined {
  const enforced = flag(member(schema, "required"));
  const documented = flag(member(schema, "docRequired"));
  if (enforced !== undefined && documented !== undefined && enforced !== documented) {
    report.add({
      severity: "info",
      code: "required-differs",
      message: `documented as ${documented ? "required" : "optional"}, enforced as ${enforced ? "required" : "optional"}; the documented one is kept`,
      pointer,
    });
  }
  return documented ?? enforced;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === "boolean"
    ? value
    : value === "true"
      ? true
      : value === "false"
        ? false
        : undefined;
}
