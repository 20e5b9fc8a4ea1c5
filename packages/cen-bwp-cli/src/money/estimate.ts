import { type BandwidthPlan, isTemporarilyUpgraded } from "cen-bwp-ops";

import { type Price, roundAmount } from "./price.js";

const hourMs = 3_600_000;
// TempUpgradeCenBandwidthPackageSpec, EndTime: the shortest temporary upgrade, which is billed at least.
const leastMs = 3 * hourMs;

/**
 * What a temporary upgrade is thought to cost: added Mbps x hours, 3 h at least, x price. A plan that is upgraded already counts from the
 * bandwidth it returns to, so that a run that goes on reckons like the one that began. `undefined` where the bandwidth is unknown.
 */
export function estimate(
  plan: BandwidthPlan | undefined,
  wanted: { readonly Bandwidth: number; readonly from: number; readonly until: number },
  price: Price,
): number | undefined {
  const now = plan && isTemporarilyUpgraded(plan) ? plan.reservation?.bandwidth : plan?.bandwidth;
  if (now === undefined) return undefined;
  const added = Math.max(0, wanted.Bandwidth - now);
  const hours = Math.max(leastMs, wanted.until - wanted.from) / hourMs;
  return roundAmount(added * hours * price.perMbpsHour);
}
