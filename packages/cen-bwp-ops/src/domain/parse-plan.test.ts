import { bandwidthPackage, describeCenBandwidthPackagesExample } from "cen-bwp-fixtures";
import { describe, expect, it } from "vitest";
import { parsePlan } from "./parse-plan.js";
import { PlanParseError } from "./plan-parse-error.js";

const sample =
  describeCenBandwidthPackagesExample.response.CenBandwidthPackages?.CenBandwidthPackage?.[0];

describe("parsePlan", () => {
  it("reads the documented sample, whose filled reservation fields prove nothing", () => {
    expect(parsePlan(sample)).toEqual({
      id: "cenbwp-4c2zaavbvh5x****",
      pair: {
        first: "china",
        second: "north-america",
        key: "china+north-america",
        label: "china ↔ north-america",
      },
      name: "test",
      description: "cen",
      status: "InUse",
      businessStatus: "Normal",
      chargeType: "PREPAY",
      bandwidth: 2,
      cenIds: ["cen-xxjsjfkffkfkfjkf****"],
      createdAt: Date.UTC(2021, 1, 1, 11, 14),
      expiresAt: Date.UTC(2021, 8, 8, 16, 0),
      crossBorder: false,
      resourceGroupId: "rg-aekzoyr5k36****",
      spanId: "north-america_china",
      tags: [{ key: "TagKey", value: "TagValue" }],
      limits: [{ localRegionId: "cn-hangzhou", oppositeRegionId: "us-west-1", bandwidth: 1 }],
      allocated: 1,
    });
  });

  it("reads a reservation only when the service says there is one", () => {
    const plan = parsePlan({ ...sample, HasReservationData: "true" });
    expect(plan.reservation).toEqual({
      orderType: "UPGRADE",
      bandwidth: 10,
      activeAt: Date.UTC(2021, 7, 30, 16, 0),
      chargeType: "PREPAY",
    });
  });

  it("keeps a pending order it cannot read: something is pending all the same", () => {
    const plan = parsePlan({
      ...sample,
      HasReservationData: "true",
      ReservationBandwidth: "many",
      ReservationActiveTime: "soon",
      ReservationOrderType: undefined,
    });
    expect(plan.reservation).toEqual({ chargeType: "PREPAY" });
  });

  it("keeps unknown areas, states and charge types", () => {
    const plan = parsePlan({
      CenBandwidthPackageId: "cenbwp-new",
      GeographicRegionAId: "South-America",
      GeographicRegionBId: "Middle-East",
      Status: "Moving",
      BusinessStatus: "Frozen",
      BandwidthPackageChargeType: "PAYBY95",
      Bandwidth: "200",
    });
    expect(plan).toEqual({
      id: "cenbwp-new",
      pair: {
        first: "middle-east",
        second: "south-america",
        key: "middle-east+south-america",
        label: "middle-east ↔ south-america",
      },
      status: "Moving",
      businessStatus: "Frozen",
      chargeType: "PAYBY95",
      bandwidth: 200,
      cenIds: [],
      tags: [],
      limits: [],
      allocated: 0,
    });
  });

  it("adds up the limits that can be read", () => {
    const OrginInterRegionBandwidthLimits = {
      OrginInterRegionBandwidthLimit: [
        { BandwidthLimit: "4" },
        { BandwidthLimit: "?" },
        { BandwidthLimit: "5" },
      ],
    };
    expect(parsePlan({ ...sample, OrginInterRegionBandwidthLimits }).allocated).toBe(9);
  });

  it("leaves out times and numbers it cannot read", () => {
    const plan = parsePlan({ ...sample, Bandwidth: "?", ExpiredTime: "2021-02-30T00:00Z" });
    expect([plan.bandwidth, plan.expiresAt]).toEqual([undefined, undefined]);
    expect("bandwidth" in plan).toBe(false);
  });

  it("is the same after a journal has stored it", () => {
    for (let seed = 0; seed < 50; seed++) {
      const plan = parsePlan(bandwidthPackage({ HasReservationData: "true" }, { seed }));
      expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan);
    }
  });

  it.each([
    ["CenBandwidthPackageId", undefined],
    ["CenBandwidthPackageId", ""],
    ["CenBandwidthPackageId", 7],
    ["GeographicRegionAId", undefined],
    ["GeographicRegionAId", " "],
    ["GeographicRegionBId", null],
  ])("refuses a plan whose %s is %j", (field, value) => {
    const attempt = (): unknown => parsePlan({ ...sample, [field]: value });
    expect(attempt).toThrow(PlanParseError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: "PlanUnreadable", field, received: value }),
    );
  });

  it.each([undefined, null, "plan", []])("refuses %j", (value) => {
    expect(() => parsePlan(value)).toThrow(
      expect.objectContaining({ field: "CenBandwidthPackage" }),
    );
  });
});
