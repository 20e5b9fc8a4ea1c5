import type { EmulatorOptions, PlanSeed } from "../../src/index.js";
import type { Answer } from "../support/call.js";
import { hour, minute, plan, secondText, start, upgrade, world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

const end = start + 5 * hour;

function upgraded(
  overrides: Parameters<typeof plan>[1],
  bandwidth = 20,
  endTime = end,
): Promise<Answer> {
  return upgrade(world([plan("bwp", overrides)]), "bwp", bandwidth, endTime);
}

/** Orders 20 Mbps for a plan on `cen-a`. */
function ordered(
  options: EmulatorOptions,
  overrides: Parameters<typeof plan>[1] = {},
): Promise<Answer> {
  return upgrade(world([plan("bwp", { CenId: "cen-a", ...overrides })], options), "bwp", 20, end);
}

function processing(
  Processing: NonNullable<PlanSeed["Processing"]>,
  ProcessingUntil?: string,
): Promise<Answer> {
  return upgraded({ Processing, ...(ProcessingUntil !== undefined && { ProcessingUntil }) });
}

/** The last of two orders that are the same but for the plan, so many ms apart. */
async function twice(
  options: EmulatorOptions,
  wait: number,
  secondPlan: "bwp" | "other" = "bwp",
): Promise<Answer> {
  const emulator = world([plan("bwp"), plan("other")], options);
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advance(wait);
  return upgrade(emulator, secondPlan, 20, end);
}

export const upgradeCases: readonly RuleCase[] = [
  {
    rule: "upgrade-plan-id-well-formed",
    passes: () => upgrade(world([plan("bwp")]), "bwp", 20, end),
    refused: () => upgrade(world([plan("bwp")]), "bwp?", 20, end),
  },
  {
    rule: "upgrade-not-blocked",
    passes: () => twice({ blockingMs: minute }, minute, "other"),
    refused: () => twice({ blockingMs: minute }, minute - 1, "other"),
  },
  {
    rule: "upgrade-plan-steady",
    passes: () => processing("attachment", secondText(start)),
    refused: () => processing("attachment"),
  },
  {
    rule: "upgrade-no-operation-running",
    passes: () => processing("operation", secondText(start)),
    refused: () => processing("operation", secondText(start + 1000)),
  },
  {
    rule: "upgrade-no-order-running",
    passes: () => processing("order", secondText(start)),
    refused: () => processing("order"),
  },
  {
    rule: "upgrade-no-order-running",
    passes: () => twice({ orderBusyMs: minute }, minute),
    refused: () => twice({ orderBusyMs: minute }, minute - 1),
  },
  {
    rule: "upgrade-account-enabled",
    passes: () => ordered({ account: { mayUpgrade: true } }),
    refused: () => ordered({ account: { mayUpgrade: false } }),
  },
  {
    rule: "upgrade-traffic-policy-allows",
    passes: () => ordered({ cens: [{ CenId: "cen-a", TrafficQosPolicy: false }] }),
    refused: () => ordered({ cens: [{ CenId: "cen-a", TrafficQosPolicy: true }] }),
  },
  {
    rule: "upgrade-cross-border-allowed",
    passes: () => ordered({ account: { mayCrossBorder: false } }, { GeographicRegionBId: "china" }),
    refused: () => ordered({ account: { mayCrossBorder: false } }),
  },
  {
    rule: "upgrade-identity-registered",
    passes: () =>
      ordered({ account: { identityRegistered: false } }, { GeographicRegionBId: "china" }),
    refused: () => ordered({ account: { identityRegistered: false } }),
  },
  {
    rule: "upgrade-within-quota",
    passes: () => ordered({ account: { bandwidthQuota: 20 } }),
    refused: () => ordered({ account: { bandwidthQuota: 19 } }),
  },
  {
    rule: "upgrade-affordable",
    passes: () => twice({ account: { affordableOrders: 2 } }, 0, "other"),
    refused: () => twice({ account: { affordableOrders: 1 } }, 0, "other"),
  },
  {
    rule: "upgrade-plan-exists",
    passes: () => upgrade(world([plan("bwp")]), "bwp", 20, end),
    refused: () => upgrade(world([plan("bwp")]), "bwp-x", 20, end),
  },
  {
    rule: "upgrade-plan-prepaid",
    passes: () => upgraded({ BandwidthPackageChargeType: "PREPAY" }),
    refused: () => upgraded({ BandwidthPackageChargeType: "POSTPAY" }),
  },
  {
    rule: "upgrade-plan-unexpired",
    passes: () => upgraded({ ExpiredTime: secondText(end + minute) }),
    refused: () => upgraded({ ExpiredTime: secondText(start) }),
  },
  {
    rule: "upgrade-plan-in-business",
    passes: () => upgraded({ BusinessStatus: "Normal" }),
    refused: () => upgraded({ BusinessStatus: "SecurityLocked" }),
  },
  {
    rule: "upgrade-long-enough",
    passes: () => upgraded({}, 20, start + 3 * hour),
    refused: () => upgraded({}, 20, start + 3 * hour - 1000),
  },
  {
    rule: "upgrade-bandwidth-above-current",
    passes: () => upgraded({ Bandwidth: 19 }, 20),
    refused: () => upgraded({ Bandwidth: 20 }, 20),
  },
  {
    rule: "upgrade-ends-before-expiry",
    passes: () => upgraded({ ExpiredTime: secondText(end + minute) }),
    refused: () => upgraded({ ExpiredTime: secondText(end) }),
  },
  {
    rule: "upgrade-no-conflicting-order",
    passes: async () => {
      const emulator = world([plan("bwp")]);
      await upgrade(emulator, "bwp", 20, end);
      return upgrade(emulator, "bwp", 20, end);
    },
    refused: async () => {
      const emulator = world([plan("bwp")]);
      await upgrade(emulator, "bwp", 20, end);
      return upgrade(emulator, "bwp", 30, end);
    },
  },
  {
    rule: "upgrade-no-conflicting-order",
    passes: () => upgraded({}),
    refused: () =>
      upgraded({
        HasReservationData: "true",
        ReservationOrderType: "UPGRADE",
        ReservationBandwidth: "15",
        ReservationActiveTime: secondText(start + 100 * hour),
      }),
  },
];
