import type { Diagnostic, ReadResult } from "../../read/index.js";
import { undeclaredInPath } from "./undeclared-in-path.js";

/**
 * What no document may hold, because it says nothing or two things at once: going on would mean to guess, and the guess would show
 * in code that others write. Everything else that is odd costs the value or the operation it is about, with a warning.
 */
const faults = new Set([
  "key-repeated",
  "operation-repeated",
  "parameter-repeated",
  "path-parameter-undeclared",
  "reference-broken",
  "reference-endless",
  "type-unknown",
]);

export function isFault(code: string): boolean {
  return faults.has(code);
}

/** The faults of one operation, each of them an error. */
export function faultsOf({ facts, diagnostics }: ReadResult): readonly Diagnostic[] {
  return [
    ...diagnostics.filter(({ code }) => isFault(code)),
    ...(facts === undefined ? [] : undeclaredInPath(facts)),
  ].map((one) => ({ ...one, severity: "error" }));
}
