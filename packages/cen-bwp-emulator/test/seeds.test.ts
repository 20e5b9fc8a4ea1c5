import { expect, test } from "vitest";
import {
  createEmulator,
  EmulatorError,
  type EmulatorOptions,
  type PlanSeed,
} from "../src/index.js";
import { hour, plan, secondText, start, world } from "./support/world.js";

function refusal(options: EmulatorOptions): unknown {
  try {
    createEmulator({ now: start, cens: ["cen-a"], ...options });
  } catch (error) {
    if (error instanceof EmulatorError) return [error.code, error.message];
    throw error;
  }
  return undefined;
}

test.each<[string, EmulatorOptions, string]>([
  [
    "an id given twice",
    { plans: [plan("p1"), plan("p1")] },
    "Plan p1 is seeded twice. Give each plan an id of its own.",
  ],
  [
    "a CEN that does not exist",
    { plans: [plan("p1", { CenId: "cen-x" })] },
    'Plan p1 is seeded on CEN cen-x, which does not exist. Add it to "cens" or leave CenId out.',
  ],
  [
    "two plans of one pair on one CEN",
    {
      plans: [
        plan("p1", { CenId: "cen-a" }),
        plan("p2", { CenId: "cen-a", GeographicRegionAId: "Europe", GeographicRegionBId: "china" }),
      ],
    },
    "Plans p1 and p2 both connect china/europe on CEN cen-a, which allows one plan per pair of areas. Change the areas or the CenId of one of them.",
  ],
  [
    "a CEN given twice",
    { cens: ["cen-a", "cen-a"] },
    "CEN cen-a is seeded twice. Name each CEN once.",
  ],
  ["no id", { plans: [{} as PlanSeed] }, "The plan seed at index 0 has no CenBandwidthPackageId."],
  [
    "a status of its own",
    { plans: [{ ...plan("p1"), Status: "InUse" } as PlanSeed] },
    "Plan p1 is seeded with Status or CenIds. Both follow from CenId: set that instead.",
  ],
  [
    "a bandwidth that is none",
    { plans: [plan("p1", { Bandwidth: 0 })] },
    "Plan p1 is seeded with Bandwidth 0. Use a positive whole number of Mbps.",
  ],
  [
    "a time in another form",
    { plans: [plan("p1", { ExpiredTime: "soon" })] },
    'Plan p1 is seeded with ExpiredTime "soon". Write YYYY-MM-DDThh:mmZ.',
  ],
  [
    "half a reservation",
    { plans: [plan("p1", { HasReservationData: "true", ReservationBandwidth: "none" })] },
    'Plan p1 is seeded with HasReservationData "true", which also needs ReservationOrderType, ReservationBandwidth (Mbps) and ReservationActiveTime.',
  ],
  [
    "a reservation that has passed",
    {
      plans: [
        plan("p1", {
          HasReservationData: "true",
          ReservationOrderType: "UPGRADE",
          ReservationBandwidth: "5",
          ReservationActiveTime: secondText(start),
        }),
      ],
    },
    "Plan p1 is seeded with ReservationActiveTime 2026-01-10T12:00:00Z, which has passed. Use a time after the start, 2026-01-10T12:00Z.",
  ],
])("%s is refused", (_, options, message) => {
  expect(refusal(options)).toEqual(["BadSeed", message]);
});

test.each<[string, EmulatorOptions, string]>([
  [
    "a negative delay",
    { upgradeDelayMs: -1 },
    '"upgradeDelayMs" is -1. Pass milliseconds, 0 or more.',
  ],
  [
    "a window that is no number",
    { timeWindowMs: Number.NaN },
    '"timeWindowMs" is NaN. Pass milliseconds, 0 or more.',
  ],
  [
    "a start that is no number",
    { now: Infinity },
    '"now" is Infinity. Pass milliseconds since the epoch.',
  ],
  ["an unknown clock", { clock: "sun" as "real" }, '"clock" is sun. Choose "virtual" or "real".'],
  [
    "no keys",
    { accessKeys: [] },
    '"accessKeys" is empty, so nobody could sign. Leave it out to get a generated key.',
  ],
  [
    "half a key",
    { accessKeys: [{ accessKeyId: "a", accessKeySecret: "" }] },
    '"accessKeys" has an entry without accessKeyId or accessKeySecret. Give both.',
  ],
  [
    "a key given twice",
    {
      accessKeys: [
        { accessKeyId: "a", accessKeySecret: "1" },
        { accessKeyId: "a", accessKeySecret: "2" },
      ],
    },
    '"accessKeys" names a twice. Give each key an id of its own.',
  ],
])("%s is refused", (_, options, message) => {
  expect(refusal(options)).toEqual(["BadOption", message]);
});

test("a plan that says nothing is in good order", () => {
  const emulator = world([{ CenBandwidthPackageId: "p1" }]);
  expect(emulator.plan("p1")).toMatchObject({
    BandwidthPackageChargeType: "PREPAY",
    BusinessStatus: "Normal",
    Status: "Idle",
    CenIds: { CenId: [] },
    CreationTime: "2025-12-11T12:00Z",
    ExpiredTime: "2026-12-11T12:00Z",
    HasReservationData: "false",
    OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: [] },
  });
});

test.each([
  ["china", "europe", true],
  ["asia-pacific", "China", true],
  ["china", "china", false],
  ["europe", "north-america", false],
])("whether %s and %s are cross-border follows from the areas: %s", (a, b, crossBorder) => {
  const emulator = world([plan("p1", { GeographicRegionAId: a, GeographicRegionBId: b })]);
  expect(emulator.plan("p1")?.IsCrossBorder).toBe(crossBorder);
});

test("a seeded renewal changes the size when it falls due and leaves no trace", () => {
  const emulator = world([
    plan("p1", {
      HasReservationData: "true",
      ReservationOrderType: "UPGRADE",
      ReservationBandwidth: "15",
      ReservationActiveTime: secondText(start + hour),
    }),
  ]);
  expect(emulator.plan("p1")).toMatchObject({ Bandwidth: 10, ReservationOrderType: "UPGRADE" });
  emulator.clock.advance(hour);
  expect(emulator.plan("p1")).toMatchObject({ Bandwidth: 15, HasReservationData: "false" });
  expect(emulator.plan("p1")).not.toHaveProperty("ReservationOrderType");
});
