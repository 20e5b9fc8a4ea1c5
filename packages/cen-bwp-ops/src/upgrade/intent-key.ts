import type { Intent, TempUpgradeOrder } from "../ports/intent.js";

/** The key under which an order is remembered: account (if any), plan, bandwidth and end. */
export function intentKey(account: string | undefined, order: TempUpgradeOrder): string {
  const { CenBandwidthPackageId, Bandwidth, EndTime } = order;
  return `temp-upgrade:${account ?? ""}/${CenBandwidthPackageId}/${Bandwidth}/${EndTime}`;
}

/** What only one order at a time may touch. */
export function planSubject(account: string | undefined, planId: string): string {
  return `plan:${account ?? ""}/${planId}`;
}

/** Whether an intent's plan is one of this account. */
export function isOfAccount(account: string | undefined, { order, subject }: Intent): boolean {
  return subject === planSubject(account, order.CenBandwidthPackageId);
}
