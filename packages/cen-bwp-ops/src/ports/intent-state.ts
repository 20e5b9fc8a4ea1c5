import { parseWireTime } from "../domain/wire-time.js";
import type { Baseline, Intent, IntentSend, TempUpgradeOrder } from "./intent.js";

// Whether an order of this send may exist: accepted, unknown, or no answer on record.
function mayBePlaced(send: IntentSend): boolean {
  const answer = send.answer?.class;
  return answer !== "rejected" && answer !== "notSent";
}

/** The send of this intent whose order may exist, if any. There is never more than one. */
export function possibleOrder(intent: Intent): IntentSend | undefined {
  return intent.sends.find(mayBePlaced);
}

/**
 * Whether another order on the same subject must wait at this instant (ms since the epoch): an order of this intent may exist,
 * its end has not come, and nobody knows yet what became of it.
 */
export function blocksOthers(intent: Intent, at: number): boolean {
  if (intent.status === "closed" || !possibleOrder(intent)) return false;
  return (parseWireTime(intent.order.EndTime) ?? Number.POSITIVE_INFINITY) > at;
}

/**
 * Whether a claim must be refused because of another intent on its subject: that one blocks, or an order of it may have been
 * placed since the claim's baseline was read, which is then out of date.
 */
export function refusesClaim(other: Intent, claim: { at: number; baseline: Baseline }): boolean {
  const since = (send: IntentSend): boolean => mayBePlaced(send) && send.at >= claim.baseline.at;
  return blocksOthers(other, claim.at) || other.sends.some(since);
}

/** Whether two orders have the same parameters. */
export function sameOrder(a: TempUpgradeOrder, b: TempUpgradeOrder): boolean {
  return (
    a.CenBandwidthPackageId === b.CenBandwidthPackageId &&
    a.Bandwidth === b.Bandwidth &&
    a.EndTime === b.EndTime
  );
}
