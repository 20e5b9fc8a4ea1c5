import { describe, expect, it } from "vitest";
import type { BandwidthPlan, Reservation } from "../domain/bandwidth-plan.js";
import { parsePlan } from "../domain/parse-plan.js";
import { judgeOrder } from "./judge-order.js";

const end = Date.UTC(2026, 10, 1, 14, 0);
const order = { CenBandwidthPackageId: "p", Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const base = parsePlan({
  CenBandwidthPackageId: "p",
  GeographicRegionAId: "a",
  GeographicRegionBId: "b",
});
const restore: Reservation = { orderType: "TEMP_UPGRADE", bandwidth: 10, activeAt: end };
const plan = (bandwidth: number | undefined, reservation?: Reservation): BandwidthPlan => ({
  ...base,
  ...(bandwidth !== undefined && { bandwidth }),
  ...(reservation && { reservation }),
});

describe("judgeOrder, baseline 10 Mbps without a reservation", () => {
  it.each([
    ["the restore step is pending, the bandwidth is there", plan(40, restore), "effective"],
    [
      "the end differs by seconds only",
      plan(40, { ...restore, activeAt: end + 59_999 }),
      "effective",
    ],
    ["the restore step is pending, the bandwidth is not there yet", plan(10, restore), "pending"],
    ["another end", plan(40, { ...restore, activeAt: end + 60_000 }), "foreign"],
    ["another restore value", plan(40, { ...restore, bandwidth: 20 }), "foreign"],
    ["another bandwidth", plan(30, restore), "foreign"],
    ["an upgrade on renewal", plan(40, { ...restore, orderType: "UPGRADE" }), "foreign"],
    ["a pending order nobody can read", plan(40, {}), "foreign"],
    ["no reservation, the bandwidth is there", plan(40), "lifted"],
    ["no reservation, the bandwidth of before", plan(10), "unchanged"],
    ["no reservation, another bandwidth", plan(50), "unchanged"],
    ["no reservation, a bandwidth nobody can read", plan(undefined), "unchanged"],
    ["the plan is not shown", undefined, "gone"],
  ] as const)("%s", (_name, seen, wanted) => {
    expect(judgeOrder(order, { bandwidth: 10 }, seen)).toBe(wanted);
  });

  it("takes an end within the tolerance for the one ordered", () => {
    const seen = plan(40, { ...restore, activeAt: end + 300_000 });
    expect(judgeOrder(order, { bandwidth: 10 }, seen, 300_000)).toBe("effective");
    expect(judgeOrder(order, { bandwidth: 10 }, seen, 299_999)).toBe("foreign");
  });

  it("sees nothing lifted where the bandwidth was there before", () => {
    expect(judgeOrder(order, { bandwidth: 40 }, plan(40))).toBe("unchanged");
  });
});
