import { describe, expect, it } from "vitest";
import { ensureTempUpgrade, planAttach, planTempUpgrade } from "../src/index.js";
import { fakeCen, lost, on, refused, reservation, start, throttled, wirePlan } from "./fake-cen.js";

const plan = "cenbwp-ours";
const upgrade = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const attach = { CenBandwidthPackageId: plan, CenId: "cen-one" };
const end = start + 6 * 3_600_000;

describe("planAttach", () => {
  it.each([
    { ours: {}, others: [], decision: "send", wouldSend: attach },
    { ours: on("cen-one"), others: [], decision: "alreadyAttached" },
    { ours: on("cen-two"), others: [], decision: "attachedElsewhere" },
    { ours: { BusinessStatus: "FinancialLocked" }, others: [], decision: "precheckFailed" },
    {
      ours: {},
      others: [wirePlan("cenbwp-rival", on("cen-one"))],
      decision: "conflictingSpan",
      by: expect.objectContaining({ id: "cenbwp-rival" }),
    },
  ])("says $decision and sends nothing", async ({ ours, others, ...wanted }) => {
    const cen = fakeCen([wirePlan(plan, ours), ...others]);
    const preview = await planAttach(cen, attach);
    expect(preview).toMatchObject({ ...wanted, plan: { id: plan }, at: start });
    expect("wouldSend" in preview).toBe("wouldSend" in wanted);
    expect(preview.checks).toHaveLength(5);
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 2 });
  });

  it("says notFound for a plan nobody knows", async () => {
    const cen = fakeCen([]);
    expect(await planAttach(cen, attach)).toEqual({
      decision: "notFound",
      checks: [
        {
          id: "planExists",
          level: "error",
          verdict: "fail",
          message: "no plan cenbwp-ours is visible to this account",
          field: "CenBandwidthPackageId",
          remedy:
            "check the id, and that these credentials belong to the account that owns the plan",
        },
      ],
      at: start,
    });
  });

  it("reads again when a read fails, and gives up on a refusal", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.describe.push(throttled, lost(false));
    expect(await planAttach(cen, attach)).toMatchObject({ decision: "send" });
    cen.script.describe.push(refused("Unauthorized"));
    await expect(planAttach(cen, attach)).rejects.toMatchObject({ code: "ReadFailed" });
  });
});

describe("planTempUpgrade", () => {
  it.each([
    { ours: {}, decision: "send", wouldSend: upgrade },
    { ours: { Bandwidth: 40 }, decision: "satisfied" },
    { ours: { ...reservation(10, end), Bandwidth: 40 }, decision: "alreadyUpgraded" },
    { ours: reservation(10, end), decision: "wait" },
    { ours: reservation(10, end + 60_000), decision: "reservationConflict" },
    { ours: { BandwidthPackageChargeType: "POSTPAY" }, decision: "precheckFailed" },
  ])("says $decision and sends nothing", async ({ ours, ...wanted }) => {
    const cen = fakeCen([wirePlan(plan, { ...on("cen-one"), ...ours })]);
    const preview = await planTempUpgrade(cen, upgrade);
    expect(preview).toMatchObject({ ...wanted, plan: { id: plan }, at: start });
    expect("wouldSend" in preview).toBe("wouldSend" in wanted);
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 1 });
  });

  it("lists every pre-check with its verdict", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const { checks } = await planTempUpgrade(cen, { ...upgrade, EndTime: "2026-11-01T11:01:00Z" });
    expect(checks.map(({ id, level, verdict }) => `${id} ${level} ${verdict}`)).toEqual([
      "planExists error pass",
      "bandwidthRange error pass",
      "endLead error pass",
      "endMargin warn fail",
      "noOtherOrder error pass",
      "prepay error pass",
      "normal error pass",
      "notExpired error pass",
      "endBeforeExpiry error pass",
      "aboveCurrent error pass",
      "noPendingReservation error pass",
      "inUse warn pass",
    ]);
  });

  it("says resume for an intent whose order may exist", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(false));
    await ensureTempUpgrade(cen, upgrade);
    const preview = await planTempUpgrade(cen, upgrade);
    expect(preview).toMatchObject({
      decision: "resume",
      intent: { status: "open", result: { outcome: "undecided" } },
    });
    expect(preview).not.toHaveProperty("wouldSend");
  });
});
