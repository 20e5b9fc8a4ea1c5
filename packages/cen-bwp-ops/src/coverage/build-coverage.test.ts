import { describe, expect, it } from "vitest";
import type { BandwidthPackage } from "cen-bwp-client";
import { parsePlan } from "../domain/parse-plan.js";
import { buildCoverage } from "./build-coverage.js";

const plan = (
  id: string,
  a: string,
  b: string,
  bandwidth: number,
  cen?: string,
  more: BandwidthPackage = {},
) =>
  parsePlan({
    CenBandwidthPackageId: id,
    GeographicRegionAId: a,
    GeographicRegionBId: b,
    Bandwidth: bandwidth,
    ...(cen && { CenIds: { CenId: [cen] } }),
    ...more,
  });

const limits = (...each: number[]): BandwidthPackage => ({
  OrginInterRegionBandwidthLimits: {
    OrginInterRegionBandwidthLimit: each.map((limit) => ({ BandwidthLimit: String(limit) })),
  },
});

const upgraded: BandwidthPackage = {
  HasReservationData: "true",
  ReservationOrderType: "TEMP_UPGRADE",
  ReservationBandwidth: "20",
  ReservationActiveTime: "2026-11-01T14:00Z",
};

const plans = [
  plan("p5", "europe", "china", 10),
  plan("p1", "china", "north-america", 40, "cen-b", { ...upgraded, ...limits(5, 10) }),
  plan("p2", "North-America", "China", 20, "cen-a", limits(25)),
  plan("p3", "china", "north-america", 8),
  plan("p4", "china", "china", 50, "cen-a", { ...upgraded, ReservationBandwidth: "50" }),
];

const given = { plans, unreadable: [], unstable: false, at: 7 };

describe("buildCoverage", () => {
  it("lays out pairs by CEN instances, sorted, with every figure", () => {
    const coverage = buildCoverage(given);
    expect(coverage).toMatchObject({
      areas: ["china", "europe", "north-america"],
      cens: ["cen-a", "cen-b"],
      grid: [
        [0, 1, 2],
        [1, -1, -1],
        [2, -1, -1],
      ],
      unstable: false,
      at: 7,
    });
    const none = {
      covered: false,
      plans: [],
      bandwidth: 0,
      allocated: 0,
      headRoom: 0,
      temporaryUpgrade: false,
    };
    const rows = coverage.pairs.map(({ pair, plans: all, ...row }) => ({
      pair: pair.key,
      all: all.map(({ id }) => id),
      ...row,
    }));
    expect(rows).toEqual([
      {
        pair: "china+china",
        all: ["p4"],
        attachedTo: ["cen-a"],
        idle: [],
        idleBandwidth: 0,
        idleUnusable: [],
        idleUnusableBandwidth: 0,
        bandwidth: 50,
        allocated: 0,
        headRoom: 50,
        temporaryUpgrade: false,
        cells: [
          { ...none, cen: "cen-a", covered: true, plans: ["p4"], bandwidth: 50, headRoom: 50 },
          { ...none, cen: "cen-b" },
        ],
      },
      {
        pair: "china+europe",
        all: ["p5"],
        attachedTo: [],
        idle: ["p5"],
        idleBandwidth: 10,
        idleUnusable: [],
        idleUnusableBandwidth: 0,
        bandwidth: 0,
        allocated: 0,
        headRoom: 0,
        temporaryUpgrade: false,
        cells: [
          { ...none, cen: "cen-a" },
          { ...none, cen: "cen-b" },
        ],
      },
      {
        pair: "china+north-america",
        all: ["p1", "p2", "p3"],
        attachedTo: ["cen-a", "cen-b"],
        idle: ["p3"],
        idleBandwidth: 8,
        idleUnusable: [],
        idleUnusableBandwidth: 0,
        bandwidth: 60,
        allocated: 40,
        headRoom: 20,
        temporaryUpgrade: true,
        cells: [
          {
            ...none,
            cen: "cen-a",
            covered: true,
            plans: ["p2"],
            bandwidth: 20,
            allocated: 25,
            headRoom: -5,
          },
          {
            cen: "cen-b",
            covered: true,
            plans: ["p1"],
            bandwidth: 40,
            allocated: 15,
            headRoom: 25,
            temporaryUpgrade: true,
          },
        ],
      },
    ]);
  });

  it("is the same whatever order the plans come in", () => {
    expect(buildCoverage({ ...given, plans: plans.toReversed() })).toEqual(buildCoverage(given));
  });

  it("shows idle plans that are locked or expired apart from usable ones", () => {
    const idle = [
      plan("i1", "china", "europe", 1),
      plan("i2", "china", "europe", 2, undefined, { BusinessStatus: "FinancialLocked" }),
      plan("i3", "china", "europe", 4, undefined, { ExpiredTime: "2026-11-01T08:00Z" }),
      plan("i4", "china", "europe", 8, undefined, { ExpiredTime: "2026-11-01T08:01Z" }),
    ];
    const at = Date.UTC(2026, 10, 1, 8);
    expect(buildCoverage({ ...given, plans: idle, at }).pairs).toMatchObject([
      {
        idle: ["i1", "i4"],
        idleBandwidth: 9,
        idleUnusable: ["i2", "i3"],
        idleUnusableBandwidth: 6,
        bandwidth: 0,
      },
    ]);
  });

  it("is empty for an account without plans", () => {
    expect(buildCoverage({ ...given, plans: [] })).toEqual({
      areas: [],
      cens: [],
      pairs: [],
      grid: [],
      unreadable: [],
      unstable: false,
      at: 7,
    });
  });
});
