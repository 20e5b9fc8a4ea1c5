import { InputError } from "./input-error.js";

/**
 * Checks settings that are durations in ms.
 *
 * @throws {InputError} naming the first that is neither absent nor a finite number, 0 or more.
 */
export function readDurations(durations: Readonly<Record<string, unknown>>): void {
  for (const [field, ms] of Object.entries(durations)) {
    if (ms === undefined || (typeof ms === "number" && Number.isFinite(ms) && ms >= 0)) continue;
    throw new InputError(field, "a number of ms, 0 or more", ms);
  }
}

/**
 * Checks that something has members at all, for inputs that come from untyped code or a file.
 *
 * @throws {InputError} naming it.
 */
export function readObject(value: unknown, field: string, expected: string): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  throw new InputError(field, expected, value);
}
