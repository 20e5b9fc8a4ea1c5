import { buildCoverage, parsePlan } from "cen-bwp-ops";
import { expect, it } from "vitest";

import { coverageTable } from "./coverage-table.js";
import type { Style } from "./style.js";

const asIs = (text: string): string => text;
const plain: Style = { strong: asIs, dim: asIs, good: asIs, warn: asIs, bad: asIs };

const now = Date.UTC(2026, 10, 23);
function plan(
  id: string,
  areaA: string,
  areaB: string,
  bandwidth: number,
  more: object = {},
): ReturnType<typeof parsePlan> {
  return parsePlan({
    CenBandwidthPackageId: id,
    GeographicRegionAId: areaA,
    GeographicRegionBId: areaB,
    Bandwidth: bandwidth,
    ...more,
  });
}

it("draws pairs by CEN instance, with what is idle and what is left", () => {
  const plans = [
    plan("a", "china", "europe", 20, {
      CenIds: { CenId: ["cen-1"] },
      OrginInterRegionBandwidthLimits: {
        OrginInterRegionBandwidthLimit: [{ BandwidthLimit: "15" }],
      },
    }),
    plan("b", "europe", "china", 30),
    plan("d", "europe", "china", 8, { BusinessStatus: "SecurityLocked" }),
    plan("c", "china", "china", 100, {
      CenIds: { CenId: ["cen-2"] },
      HasReservationData: "true",
      ReservationOrderType: "TEMP_UPGRADE",
      ReservationBandwidth: "50",
      ReservationActiveTime: "2026-11-24T00:00Z",
    }),
  ];
  const coverage = buildCoverage({ plans, unreadable: [], unstable: false, at: now });
  expect(coverageTable(coverage, plain, 45)).toEqual([
    "Mbps by area pair and CEN instance; ^",
    "temporary upgrade",
    "idle: (n) attached to nothing, n! locked or",
    "expired",
    "CN china, EU europe",
    "         cen-1  cen-2     idle  head-room",
    "CN ↔ CN      ·   100^        ·        100",
    "CN ↔ EU     20      ·  (30) 8!          5",
  ]);
  expect(coverageTable(coverage, plain, 25).slice(-7)).toEqual(
    [
      "         cen-1  cen-2",
      "CN ↔ CN      ·   100^",
      "CN ↔ EU     20      ·",
      "",
      "            idle",
      "CN ↔ CN        ·",
      "CN ↔ EU  (30) 8!",
      "",
      "         head-room",
      "CN ↔ CN        100",
      "CN ↔ EU          5",
    ].slice(-7),
  );
  expect(coverageTable(coverage, plain)).toEqual([
    "Mbps by area pair and CEN instance; ^ temporary upgrade",
    "idle: (n) attached to nothing, n! locked or expired",
    "                cen-1  cen-2     idle  head-room",
    "china ↔ china       ·   100^        ·        100",
    "china ↔ europe     20      ·  (30) 8!          5",
  ]);
});
