import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { parseWireTime, sameMinute } from "../domain/wire-time.js";
import type { Baseline, TempUpgradeOrder } from "../ports/intent.js";

/**
 * What one look with reservation data proves about an order, given a baseline without a reservation:
 * `effective` is the proof that it exists and works; `pending` that it exists and does not work yet; `foreign` that somebody
 * else's change is pending; `lifted` that the bandwidth is there without a reservation to show why; `unchanged` proves
 * nothing, least of all absence; `gone` means that the plan was not shown.
 */
export type OrderVerdict = "effective" | "pending" | "foreign" | "lifted" | "unchanged" | "gone";

/** Judges a look. Pure. Times are compared to the minute, or within the tolerance (ms). */
export function judgeOrder(
  order: TempUpgradeOrder,
  baseline: Pick<Baseline, "bandwidth">,
  plan: BandwidthPlan | undefined,
  endToleranceMs = 0,
): OrderVerdict {
  if (!plan) return "gone";
  const { bandwidth, reservation } = plan;
  if (!reservation) {
    const lifted = bandwidth === order.Bandwidth && bandwidth > baseline.bandwidth;
    return lifted ? "lifted" : "unchanged";
  }
  const ours =
    reservation.bandwidth === baseline.bandwidth && isTempUpgradeUntil(plan, order, endToleranceMs);
  if (!ours) return "foreign";
  if (bandwidth === order.Bandwidth) return "effective";
  return bandwidth === baseline.bandwidth ? "pending" : "foreign";
}

/** Whether the pending order is a temporary upgrade with the wanted end. */
export function isTempUpgradeUntil(
  { reservation }: BandwidthPlan,
  order: TempUpgradeOrder,
  endToleranceMs = 0,
): boolean {
  const end = parseWireTime(order.EndTime);
  return (
    reservation?.orderType === "TEMP_UPGRADE" &&
    reservation.activeAt !== undefined &&
    end !== undefined &&
    sameMinute(reservation.activeAt, end, endToleranceMs)
  );
}
