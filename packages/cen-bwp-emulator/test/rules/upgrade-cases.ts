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

export const upgradeCases: readonly RuleCase[] = [
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
