import type { BandwidthPackage } from "cen-bwp-client";

import { bandwidthPackage } from "../gen/index.js";
import { fixtureNow, type SeedOptions } from "../gen/runtime/shape.js";
import { day, hour, timeText } from "../gen/runtime/time-text.js";

/** States of a plan that callers treat differently. */
export type PlanState =
  | "attached"
  | "idle"
  | "locked"
  | "expired"
  | "pay-as-you-go"
  | "mid-upgrade";

/** Every {@link PlanState}. */
export const planStates: readonly PlanState[] = [
  "attached",
  "idle",
  "locked",
  "expired",
  "pay-as-you-go",
  "mid-upgrade",
];

/** What makes a plan be in a state at `now` (ms since the epoch), to build it from. */
export function planStateOverrides(state: PlanState, now: number): Partial<BandwidthPackage> {
  const good: Partial<BandwidthPackage> = {
    BandwidthPackageChargeType: "PREPAY",
    BusinessStatus: "Normal",
    ExpiredTime: toMinute(now + 300 * day),
    HasReservationData: "false",
    Status: "Idle",
  };
  switch (state) {
    case "attached":
      return { ...good, Status: "InUse" };
    case "idle":
      return good;
    case "locked":
      return { ...good, BusinessStatus: "FinancialLocked" };
    case "expired":
      return { ...good, ExpiredTime: toMinute(now - 10 * day) };
    case "pay-as-you-go":
      return { ...good, BandwidthPackageChargeType: "POSTPAY" };
    case "mid-upgrade":
      return {
        ...good,
        Status: "InUse",
        HasReservationData: "true",
        ReservationOrderType: "TEMP_UPGRADE",
        ReservationActiveTime: toMinute(now + 6 * hour),
        ReservationInternetChargeType: "PREPAY",
      };
  }
}

/** A plan in a state; the rest follows from seed and overrides. */
export function planInState(
  state: PlanState,
  overrides: Partial<BandwidthPackage> = {},
  options: SeedOptions = {},
): BandwidthPackage {
  const { now = fixtureNow } = options;
  const time = now instanceof Date ? now.getTime() : now;
  return bandwidthPackage({ ...planStateOverrides(state, time), ...overrides }, options);
}

function toMinute(instant: number): string {
  return timeText(instant, "YYYY-MM-DDThh:mmZ");
}
