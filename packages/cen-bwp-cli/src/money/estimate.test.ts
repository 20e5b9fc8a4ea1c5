import { parsePlan } from "cen-bwp-ops";
import { expect, it } from "vitest";

import { estimate } from "./estimate.js";

const at = Date.UTC(2026, 10, 23, 10);
const hours = (number: number): number => at + number * 3_600_000;
const wire = {
  CenBandwidthPackageId: "cenbwp-1",
  GeographicRegionAId: "china",
  GeographicRegionBId: "europe",
  Bandwidth: 10,
};
const plan = parsePlan(wire);
const upgraded = parsePlan({
  ...wire,
  Bandwidth: 40,
  HasReservationData: "true",
  ReservationOrderType: "TEMP_UPGRADE",
  ReservationBandwidth: "10",
  ReservationActiveTime: "2026-11-23T16:00Z",
});

it.each([
  ["added Mbps x hours x price", plan, hours(6), 21.6],
  ["three hours at least", plan, hours(1), 10.8],
  ["parts of an hour count", plan, hours(3.5), 12.6],
  ["an upgraded plan counts from what it returns to", upgraded, hours(6), 21.6],
  ["nothing where the plan is unknown", undefined, hours(6), undefined],
])("%s", (_, given, until, wanted) => {
  expect(estimate(given, { Bandwidth: 40, from: at, until }, { perMbpsHour: 0.12 })).toBe(wanted);
});

it("is nothing where there is enough", () => {
  const wanted = { Bandwidth: 5, from: at, until: hours(6) };
  expect(estimate(plan, wanted, { perMbpsHour: 0.12 })).toBe(0);
});
