import type { CallFailure } from "../failure/call-failure.js";
import type { StopRule, WindowEntry } from "./window-outcome.js";

/** The rule that the entries so far, in their order, have run into; `undefined` to go on. Pure. */
export function stopRule(entries: readonly WindowEntry[]): Exclude<StopRule, "budget"> | undefined {
  let undecided = 0;
  for (const entry of entries) {
    const refusal = refusalRule(failureOf(entry));
    if (refusal) return refusal;
    const lost = entry.state === "done" && entry.result.outcome === "undecided";
    undecided = lost ? undecided + 1 : 0;
    if (undecided >= 2) return "twoUndecided";
  }
  return undefined;
}

/** The rule a single failure breaks, if any. */
export function refusalRule(
  failure: Pick<CallFailure, "code"> | undefined,
): "insufficientBalance" | "authorisation" | undefined {
  const code = failure?.code ?? "";
  if (/InsufficientBalance/i.test(code)) return "insufficientBalance";
  return authorisation.test(code) ? "authorisation" : undefined;
}

// What more orders would run into in the same way.
const authorisation =
  /^(Forbidden|NoPermission|Unauthorized|InvalidAccessKeyId|InvalidSecurityToken|SignatureDoesNotMatch|IncompleteSignature)/i;

function failureOf(entry: WindowEntry): CallFailure | undefined {
  if (entry.state === "unread") return entry.failure;
  return entry.state === "done" && entry.result.outcome === "rejected"
    ? entry.result.failure
    : undefined;
}
