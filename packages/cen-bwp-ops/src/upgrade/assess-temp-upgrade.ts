import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { parseWireTime } from "../domain/wire-time.js";
import { type Check, stops } from "../checks/check.js";
import type { CheckId } from "../checks/check-id.js";
import { sameOrder } from "../ports/intent-state.js";
import { isTempUpgradeUntil } from "./judge-order.js";
import { tempUpgradeChecks, type TempUpgradeSituation } from "./temp-upgrade-checks.js";

/** What one look says is to be done, and what that rests on. */
export type TempUpgradeAssessment =
  | { readonly decision: "notFound"; readonly checks: readonly Check[]; readonly plan?: undefined }
  | {
      readonly decision: "precheckFailed";
      readonly checks: readonly Check[];
      readonly plan: BandwidthPlan;
    }
  | (AssessedPlan & { readonly decision: "send" })
  | (AssessedPlan & {
      /** `wait`: an order of this shape exists already, made by somebody, and is not yet effective. */
      readonly decision: "wait" | "alreadyUpgraded" | "satisfied" | "reservationConflict";
    });

interface AssessedPlan {
  readonly checks: readonly Check[];
  readonly plan: BandwidthPlan;
  /** Mbps before the order; of one that exists already, the bandwidth the plan returns to. */
  readonly baseline: number;
}

// What makes "enough bandwidth" worthless: the rest of the pre-checks only matters to an order.
const satisfiedNeeds: readonly CheckId[] = [
  "bandwidthRange",
  "normal",
  "notExpired",
  "endBeforeExpiry",
];
const conflictIds: readonly CheckId[] = ["noPendingReservation", "aboveCurrent"];

/** Decides from one look, before anything was sent. Pure. */
export function assessTempUpgrade(situation: TempUpgradeSituation): TempUpgradeAssessment {
  const { order, plan, serverNow } = situation;
  const checks = tempUpgradeChecks(situation);
  const failed = checks.filter(stops).map((each) => each.id);
  const fails = (id: CheckId): boolean => failed.includes(id);
  const end = parseWireTime(order.EndTime) ?? 0;
  const baseline = plan?.bandwidth;
  if (!plan) return { decision: "notFound", checks };
  if (baseline === undefined || end <= serverNow) {
    return { decision: "precheckFailed", checks, plan };
  }
  const existing = existingOrder(plan, situation);
  if (existing) return { ...existing, checks, plan };
  const enough = baseline >= order.Bandwidth && !plan.reservation;
  if (enough && !satisfiedNeeds.some(fails)) {
    return { decision: "satisfied", checks, plan, baseline };
  }
  if (failed.some((id) => !conflictIds.includes(id))) {
    return { decision: "precheckFailed", checks, plan };
  }
  if (plan.reservation) return { decision: "reservationConflict", checks, plan, baseline };
  return failed.length > 0
    ? { decision: "precheckFailed", checks, plan }
    : { decision: "send", checks, plan, baseline };
}

// Without an intent of ours nothing tells the baseline but the bandwidth the plan returns to.
function existingOrder(
  plan: BandwidthPlan,
  { order, otherIntent }: TempUpgradeSituation,
): { decision: "alreadyUpgraded" | "wait"; baseline: number } | undefined {
  const baseline = plan.reservation?.bandwidth;
  if (!isTempUpgradeUntil(plan, order)) return undefined;
  if (baseline === undefined || baseline >= order.Bandwidth) return undefined;
  if (plan.bandwidth === order.Bandwidth) return { decision: "alreadyUpgraded", baseline };
  if (plan.bandwidth !== baseline) return undefined;
  // What bandwidth is on its way does not show; an order of our own we know.
  const othersOwn = otherIntent && !sameOrder(otherIntent.order, order);
  return othersOwn ? undefined : { decision: "wait", baseline };
}
