import type { ErrorFact } from "../../facts/facts.js";
import { quote } from "../quote.js";
import type { Report } from "../report.js";
import { isObject, member, pointerTo, textMember } from "./json-value.js";

/** Error codes by HTTP status. An operation without any has a list instead of an object. */
export function readErrors(raw: unknown, pointer: string, report: Report): readonly ErrorFact[] {
  if (raw === undefined || raw === null || (Array.isArray(raw) && raw.length === 0)) return [];
  if (!isObject(raw)) {
    report.add({
      severity: "warning",
      code: "errors-malformed",
      message: "errorCodes is no object; it is left out",
      pointer,
    });
    return [];
  }
  const errors: ErrorFact[] = [];
  const seen = new Set<string>();
  for (const [status, entries] of Object.entries(raw)) {
    const at = pointerTo(pointer, status);
    if (!/^\d{3,6}$/u.test(status) || !Array.isArray(entries)) {
      report.add({
        severity: "warning",
        code: "errors-malformed",
        message: `${quote(status)} is no HTTP status with a list of errors; it is left out`,
        pointer: at,
      });
      continue;
    }
    for (const [index, entry] of entries.entries()) {
      const place = pointerTo(at, index);
      const code = isObject(entry) ? textMember(entry, "errorCode") : undefined;
      if (!isObject(entry) || code === undefined) {
        report.add({
          severity: "warning",
          code: "errors-malformed",
          message: "an error without a code; it is left out",
          pointer: place,
        });
        continue;
      }
      const message = member(entry, "errorMessage");
      const fact: ErrorFact = {
        status: Number(status),
        code: code.trim(),
        message: typeof message === "string" ? message : "",
        pointer: place,
      };
      const key = JSON.stringify([fact.status, fact.code, fact.message]);
      if (!seen.has(key)) errors.push(fact);
      seen.add(key);
    }
  }
  return errors;
}
