import type { CallFailure } from "../failure/call-failure.js";
import { isRefusal, isThrottling } from "../failure/failure-class.js";
import type { OrderAnswer } from "../ports/intent.js";

/**
 * The class of a failed order. `rejected`: the service said no (4xx, not throttling), or the client would not send it.
 * `notSent`: throttled, or the connection never opened. Everything else, 5xx and unreadable answers included, is `unknown`:
 * the order may have been placed and paid.
 */
export function classifyOrderFailure(
  failure: CallFailure,
): Exclude<OrderAnswer, { class: "accepted" }> {
  if (isThrottling(failure)) return { class: "notSent", failure };
  if (isRefusal(failure) || failure.kind === "usage") return { class: "rejected", failure };
  // A service error is an answer, so it was sent, whatever else it says.
  if (failure.kind !== "service" && failure.sent === "no") return { class: "notSent", failure };
  return { class: "unknown", failure };
}
