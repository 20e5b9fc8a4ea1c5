import { describe, expect, it } from "vitest";
import {
  attachIfNotConflictingSpan,
  coverage,
  ensureTempUpgrade,
  listPlans,
  planTempUpgrade,
} from "../src/index.js";
import { emulated, start } from "./emulated.js";

const plan = "cenbwp-ours00000000000000";
const rival = "cenbwp-rival0000000000000";
const cenId = "cen-one00000000000000000";
const hour = 3_600_000;
const EndTime = "2026-11-01T14:00:00Z";
const upgrade = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime };
const attach = { CenId: cenId, CenBandwidthPackageId: plan };
const ours = {
  CenBandwidthPackageId: plan,
  GeographicRegionAId: "china",
  GeographicRegionBId: "north-america",
  Bandwidth: 10,
  OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: [] },
};
const mirrored = {
  ...ours,
  CenBandwidthPackageId: rival,
  GeographicRegionAId: "north-america",
  GeographicRegionBId: "china",
};

describe("attachIfNotConflictingSpan against the emulator", () => {
  it("attaches, and finds it attached the second time", async () => {
    const { emulator, context } = emulated({ cens: [cenId], plans: [ours], attachDelayMs: 7_000 });
    expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject({
      outcome: "attached",
      sent: 1,
      plan: { id: plan, cenIds: [cenId] },
    });
    expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject({
      outcome: "alreadyAttached",
      sent: 0,
    });
    expect(emulator.ledger.attachments).toMatchObject([{ planId: plan, cenId }]);
  });

  it("meets a rival with the mirrored pair that was there before", async () => {
    const { emulator, context } = emulated({
      cens: [cenId],
      plans: [ours, { ...mirrored, CenId: cenId }],
    });
    expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject({
      outcome: "conflictingSpan",
      sent: 0,
      by: { id: rival },
    });
    expect(emulator.ledger.attachments).toEqual([]);
  });

  it.each([
    { attachDelayMs: 0, by: expect.objectContaining({ id: rival }) },
    { attachDelayMs: 4_000, by: expect.objectContaining({ id: rival }) },
    { attachDelayMs: hour, by: "unseen" },
  ])(
    "meets a rival that comes between read and write, visible after $attachDelayMs ms",
    async ({ attachDelayMs, by }) => {
      const { emulator, context, before } = emulated({
        cens: [cenId],
        plans: [ours, mirrored],
        attachDelayMs,
      });
      let once = true;
      before["AssociateCenBandwidthPackage"] = async () => {
        if (!once) return;
        once = false;
        await context.client.associateCenBandwidthPackage({
          CenId: cenId,
          CenBandwidthPackageId: rival,
        });
      };
      expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject({
        outcome: "conflictingSpan",
        sent: 1,
        by,
        failure: { code: "InvalidOperation.BwpForGeoSpanAlreadyAssociated", status: 409 },
      });
      expect(emulator.ledger.attachments.map(({ planId }) => planId)).toEqual([rival]);
    },
  );

  it.each([
    { fates: ["lostBefore"] as const, sent: 2 },
    { fates: ["lostAfter"] as const, sent: 1 },
    { fates: ["html502After"] as const, sent: 1 },
  ])("gets through $fates", async ({ fates, sent }) => {
    const { emulator, context, network } = emulated({ cens: [cenId], plans: [ours] });
    network["AssociateCenBandwidthPackage"] = [...fates];
    expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject({
      outcome: "attached",
      sent,
    });
    expect(emulator.ledger.attachments).toHaveLength(1);
  });

  it("attaches one of two mirrored plans that race, and names it to the other", async () => {
    const { emulator, context } = emulated({ cens: [cenId], plans: [ours, mirrored] });
    const outcomes = await Promise.all([
      attachIfNotConflictingSpan(context, attach),
      attachIfNotConflictingSpan(context, { CenId: cenId, CenBandwidthPackageId: rival }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "attached",
      "conflictingSpan",
    ]);
    expect(emulator.ledger.attachments).toHaveLength(1);
  });

  it.each([
    [
      { plans: [], cens: [cenId] },
      { outcome: "notFound", what: "plan" },
    ],
    [
      { plans: [ours], cens: [] },
      { outcome: "notFound", what: "cen", failure: { code: "ParameterCenInstanceId" } },
    ],
    [
      { plans: [{ ...ours, BusinessStatus: "FinancialLocked" }], cens: [cenId] },
      { outcome: "precheckFailed", sent: 0 },
    ],
    [
      {
        plans: [{ ...ours, CenId: "cen-two00000000000000000" }],
        cens: [cenId, "cen-two00000000000000000"],
      },
      { outcome: "attachedElsewhere", cenIds: ["cen-two00000000000000000"] },
    ],
  ])("in the world %j", async (world, wanted) => {
    const { context } = emulated(world);
    expect(await attachIfNotConflictingSpan(context, attach)).toMatchObject(wanted);
  });
});

describe("ensureTempUpgrade against the emulator", () => {
  it("orders once, proves it, answers again, and the plan is restored at the end", async () => {
    const { emulator, context } = emulated({ cens: [cenId], plans: [{ ...ours, CenId: cenId }] });
    const outcome = await ensureTempUpgrade(context, upgrade);
    expect(outcome).toMatchObject({
      outcome: "upgraded",
      sent: 1,
      baseline: 10,
      plan: {
        bandwidth: 40,
        reservation: { orderType: "TEMP_UPGRADE", bandwidth: 10, activeAt: start + 6 * hour },
      },
    });
    expect(await ensureTempUpgrade(context, upgrade)).toEqual(outcome);
    expect(emulator.ledger.orders).toMatchObject([
      {
        planId: plan,
        bandwidth: 40,
        previousBandwidth: 10,
        endTime: start + 6 * hour,
        acceptedAt: start,
      },
    ]);
    emulator.clock.advanceTo(start + 6 * hour);
    expect(emulator.plan(plan)).toMatchObject({ Bandwidth: 10, HasReservationData: "false" });
  });

  it("finds the same upgrade made by somebody who shares no store with us", async () => {
    const { emulator, context } = emulated({ plans: [ours] });
    await context.client.tempUpgradeCenBandwidthPackageSpec(upgrade);
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({
      outcome: "alreadyUpgraded",
      sent: 0,
    });
    expect(emulator.ledger.orders).toHaveLength(1);
  });

  it.each([
    { fate: "lostAfter", wanted: "upgraded", orders: 1 },
    { fate: "html502After", wanted: "upgraded", orders: 1 },
    { fate: "lostBefore", wanted: "undecided", orders: 0 },
  ] as const)("$fate: $wanted with $orders orders", async ({ fate, wanted, orders }) => {
    const { emulator, context, network } = emulated({ plans: [ours] });
    network["TempUpgradeCenBandwidthPackageSpec"] = [fate];
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({ outcome: wanted, sent: 1 });
    expect(emulator.ledger.orders).toHaveLength(orders);
  });

  it("meets a rival's order that comes between the checks and our own", async () => {
    const { emulator, context, before } = emulated({ plans: [ours] });
    let once = true;
    before["TempUpgradeCenBandwidthPackageSpec"] = async () => {
      if (!once) return;
      once = false;
      const other = { ...upgrade, Bandwidth: 30, EndTime: "2026-11-01T16:00:00Z" };
      await context.client.tempUpgradeCenBandwidthPackageSpec(other);
    };
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({
      outcome: "reservationConflict",
      sent: 1,
      plan: { reservation: { activeAt: start + 8 * hour } },
    });
    expect(emulator.ledger.orders).toMatchObject([{ bandwidth: 30 }]);
  });

  it("waits for an effect that takes its time", async () => {
    const { context } = emulated({ plans: [ours], upgradeDelayMs: hour });
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({
      outcome: "acceptedNotEffective",
      resumable: true,
    });
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({
      outcome: "upgraded",
      sent: 0,
    });
  });

  it("judges the lead time by the service's clock, not ours", async () => {
    const { context, emulator } = emulated({ plans: [ours] });
    const slow = { ...context.clock, now: () => emulator.clock.now() - hour };
    const EndsSoon = { ...upgrade, EndTime: "2026-11-01T10:30:00Z" };
    const preview = await planTempUpgrade({ ...context, clock: slow }, EndsSoon);
    expect(preview.decision).toBe("precheckFailed");
    expect(preview.checks).toContainEqual({
      id: "endLead",
      level: "error",
      verdict: "fail",
      message:
        "ends at 2026-11-01T10:30:00Z, 150 min after the service's clock; at least 180 are needed",
      field: "EndTime",
      remedy: "end 3 hours and a few minutes from now, or later",
    });
  });

  it.each([
    [{ BandwidthPackageChargeType: "POSTPAY" }, "precheckFailed"],
    [{ BusinessStatus: "FinancialLocked" }, "precheckFailed"],
    [{ ExpiredTime: "2026-11-01T13:00Z" }, "precheckFailed"],
    [{ Bandwidth: 40 }, "satisfied"],
  ])("with %j: %s, and nothing is ordered", async (members, wanted) => {
    const { emulator, context } = emulated({ plans: [{ ...ours, ...members }] });
    expect(await ensureTempUpgrade(context, upgrade)).toMatchObject({ outcome: wanted, sent: 0 });
    expect(emulator.ledger.orders).toEqual([]);
    expect(emulator.ledger.requests.map(({ action }) => action)).toEqual([
      "DescribeCenBandwidthPackages",
    ]);
  });
});

describe("reading the emulator", () => {
  it("lists more than a page in two sweeps", async () => {
    const plans = Array.from({ length: 120 }, (_, n) => ({
      CenBandwidthPackageId: `cenbwp-${String(n).padStart(4, "0")}`,
    }));
    const { emulator, context } = emulated({ plans });
    const list = await listPlans(context);
    expect(list.plans).toHaveLength(120);
    expect(list).toMatchObject({ unstable: false, sweeps: 2, calls: 6, unreadable: [] });
    expect(emulator.ledger.requests).toHaveLength(6);
  });

  it("shows coverage with a running temporary upgrade and an idle plan", async () => {
    const { context } = emulated({
      cens: [cenId],
      plans: [
        { ...ours, CenId: cenId },
        { ...mirrored, Bandwidth: 5 },
      ],
    });
    await ensureTempUpgrade(context, upgrade);
    expect(await coverage(context)).toMatchObject({
      areas: ["china", "north-america"],
      cens: [cenId],
      pairs: [
        {
          pair: { label: "china ↔ north-america" },
          bandwidth: 40,
          idle: [rival],
          idleBandwidth: 5,
          temporaryUpgrade: true,
          attachedTo: [cenId],
          cells: [
            { cen: cenId, covered: true, plans: [plan], bandwidth: 40, temporaryUpgrade: true },
          ],
        },
      ],
    });
  });
});
