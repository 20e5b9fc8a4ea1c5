import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { formatWireTime } from "../domain/wire-time.js";
import { type Check, check } from "./check.js";

/** Whether the plan is still paid for at an instant of the service's clock (ms since the epoch). */
export function expiryCheck({ expiresAt }: BandwidthPlan, serverNow: number): Check {
  return check(
    "notExpired",
    "error",
    expiresAt === undefined ? undefined : expiresAt > serverNow,
    expiryWords(expiresAt, serverNow),
  );
}

/** `expired at 2026-11-01T16:00:00Z`, in the tense that fits. */
export function expiryWords(expiresAt: number | undefined, serverNow: number): string {
  if (expiresAt === undefined) return "the service tells no expiry";
  return `${expiresAt > serverNow ? "expires" : "expired"} at ${formatWireTime(expiresAt)}`;
}
