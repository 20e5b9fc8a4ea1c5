import { formatWireTime } from "../domain/wire-time.js";
import type { TempUpgradeOrder } from "../ports/intent.js";

// Our clock and the one of the billing page may differ, and payment follows the order.
const slackMs = 5 * 60_000;

/** What a person has to look up on the billing page to settle an undecided order. */
export function undecidedQuestion(order: TempUpgradeOrder, sentAt: number): string {
  return (
    `Does the billing page list a temporary upgrade order for ${order.CenBandwidthPackageId} ` +
    `to ${order.Bandwidth} Mbps until ${order.EndTime}, ` +
    `created at or after ${formatWireTime(sentAt - slackMs)}?`
  );
}
