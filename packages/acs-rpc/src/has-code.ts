import { isAcsError } from "./acs-error.js";
import type { AcsServiceError } from "./acs-service-error.js";

/** Whether an error is a service error with one of the codes, narrowing `code` to them. */
export function hasCode<C extends string>(
  error: unknown,
  ...codes: C[]
): error is AcsServiceError & { code: C } {
  return isAcsError(error) && error.kind === "service" && (codes as string[]).includes(error.code);
}
