import type { Idempotency } from "../../overlay/curated.js";

/** Verbs of operations that only look. */
const looks = /^(?:Describe|List|Get|Query|Search|Check|Count)(?![a-z])/;

/**
 * What may be repeated where nobody has said: only what is named as a look at something. Metadata has a member
 * `operationType`, but it calls operations a read that attach a plan or place an order, so it can only take the right away.
 */
export function defaultIdempotency(
  operation: string,
  operationType: string | undefined,
): Idempotency {
  return looks.test(operation) && operationType !== "write" && operationType !== "readAndWrite"
    ? "read"
    : "never-repeat";
}
