import type { CheckId } from "./check-id.js";
import { type CheckRemedy, checkRemedies } from "./check-remedy.js";

/** One pre-check and its verdict; with `field` and `remedy` if it failed. */
export interface Check extends Partial<CheckRemedy> {
  /** Stable name. */
  readonly id: CheckId;
  /** A failed `error` stops the workflow before it writes; a failed `warn` only informs. */
  readonly level: "error" | "warn";
  /** `unknown`: the service did not say what is needed to judge; it stops nothing, the service decides. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** What was found, for people. */
  readonly message: string;
}

/** Whether a check stops the workflow. */
export function stops({ level, verdict }: Check): boolean {
  return level === "error" && verdict === "fail";
}

/** Builds a check from a condition; an undefined condition means that it cannot be judged. */
export function check(
  id: CheckId,
  level: Check["level"],
  condition: boolean | undefined,
  message: string,
): Check {
  const verdict = condition === undefined ? "unknown" : condition ? "pass" : "fail";
  return { id, level, verdict, message, ...(verdict === "fail" && checkRemedies[id]) };
}
