import type { CallFailure } from "./call-failure.js";

/** Flow control, recognised by code: the service documents it as HTTP 400. */
export function isThrottling(failure: CallFailure): boolean {
  return failure.kind === "service" && /^(Rejected\.)?Throttling\b/i.test(failure.code);
}

/** Whether the service itself said no: HTTP 4xx with a code that is not throttling. Nothing was done then. */
export function isRefusal(failure: CallFailure): boolean {
  const status = failure.status ?? 0;
  // 408 and 429 come from gateways in front of the service and say nothing about what stands behind.
  if (failure.kind !== "service" || status < 400 || status >= 500) return false;
  if (status === 408 || status === 429 || isThrottling(failure)) return false;
  // This very request was seen before, so something on the way sent it twice: the first may have been carried out.
  return failure.code !== "SignatureNonceUsed";
}

/** Whether a read that failed like this may succeed a little later. */
export function isTransient(failure: CallFailure): boolean {
  if (failure.code === "PlanUnreadable") return false;
  return failure.kind !== "usage" && !isRefusal(failure);
}
