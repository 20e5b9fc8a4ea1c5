import type { BandwidthPlan } from "./bandwidth-plan.js";

/**
 * Why a plan cannot carry anything at an instant (ms since the epoch), or `undefined`. States are open: only the ones that say
 * they are locks count as such.
 */
export function unusableBecause(
  { businessStatus, expiresAt }: BandwidthPlan,
  at: number,
): "locked" | "expired" | undefined {
  if (expiresAt !== undefined && expiresAt <= at) return "expired";
  return isLocked(businessStatus) ? "locked" : undefined;
}

/** Whether a business status says that the plan is locked (`FinancialLocked`, `SecurityLocked`). */
export function isLocked(businessStatus: string | undefined): boolean {
  return businessStatus !== undefined && /locked$/i.test(businessStatus);
}
