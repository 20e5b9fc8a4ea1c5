import type { PlanRecord } from "../world/plan-record.js";

/** Whether a plan's ExpiredTime has been reached at `now`, ms since the epoch. */
export function isExpired(plan: PlanRecord, now: number): boolean {
  return plan.expiresAt !== undefined && plan.expiresAt <= now;
}
