import { afterEach, describe, expect, it } from "vitest";
import {
  attachIfNotConflictingSpan,
  ensureTempUpgrade,
  memoryIntentStore,
  planAttach,
  planTempUpgrade,
  submitWorkflow,
  type TempUpgradeInput,
} from "../src/index.js";
import { fakeCen, type FakeCen, on, refused, wirePlan } from "./fake-cen.js";
import { journals } from "./journals.js";

// One place that shows, for each thing people get wrong, what they are told: the member of the input, and what to do.
// Windows and calendars: window.test.ts and weekly-window.test.ts. Journals: journal.test.ts.

const files = journals();
afterEach(files.clear);
const plan = "cenbwp-ours";
const EndTime = "2026-11-01T14:00:00Z";
const upgrade = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime };
const attach = { CenId: "cen-one", CenBandwidthPackageId: plan };
const untouched = (cen: FakeCen): unknown => [cen.calls.order, cen.orders.length];

describe("an upgrade of", () => {
  it.each<{
    name: string;
    ours?: Parameters<typeof wirePlan>[1];
    input?: Partial<TempUpgradeInput>;
    check: string;
    field: string;
    remedy: string;
  }>([
    {
      name: "a plan that is locked",
      ours: { BusinessStatus: "FinancialLocked" },
      check: "normal",
      field: "CenBandwidthPackageId",
      remedy: "have the lock lifted first: pay what is overdue, or ask the service",
    },
    {
      name: "a plan that has expired",
      ours: { ExpiredTime: "2026-10-01T16:00Z" },
      check: "notExpired",
      field: "CenBandwidthPackageId",
      remedy: "renew the plan first, or name another one",
    },
    {
      name: "a plan that is paid as it goes",
      ours: { BandwidthPackageChargeType: "POSTPAY" },
      check: "prepay",
      field: "CenBandwidthPackageId",
      remedy: "name a subscription plan; the bandwidth of a pay-as-you-go plan is changed directly",
    },
    {
      name: "a plan until after it expires",
      input: { EndTime: "2031-01-01T00:00:00Z" },
      check: "endBeforeExpiry",
      field: "EndTime",
      remedy: "end before the plan expires, or renew it first",
    },
    {
      name: "a plan until sooner than three hours from now",
      input: { EndTime: "2026-11-01T10:59:00Z" },
      check: "endLead",
      field: "EndTime",
      remedy: "end 3 hours and a few minutes from now, or later",
    },
    {
      name: "a plan to more than there is",
      input: { Bandwidth: 10_001 },
      check: "bandwidthRange",
      field: "Bandwidth",
      remedy: "ask for 2 to 10000 Mbps",
    },
  ])("$name names $field and the remedy, and sends nothing", async (situation) => {
    const { ours = {}, input, check, field, remedy } = situation;
    const cen = fakeCen([wirePlan(plan, { ...on("cen-one"), ...ours })]);
    const failed = { id: check, level: "error", verdict: "fail", field, remedy };
    const checks = expect.arrayContaining([expect.objectContaining(failed)]);
    const order = { ...upgrade, ...input };
    expect(await planTempUpgrade(cen, order)).toMatchObject({ decision: "precheckFailed", checks });
    expect(await ensureTempUpgrade(cen, order)).toMatchObject({
      outcome: "precheckFailed",
      checks,
    });
    expect(untouched(cen)).toEqual([0, 0]);
  });

  it("a plan nobody knows is notFound, with the same words as an attachment", async () => {
    const cen = fakeCen([]);
    const wanted = {
      outcome: "notFound",
      what: "plan",
      field: "CenBandwidthPackageId",
      remedy: "check the id, and that these credentials belong to the account that owns the plan",
    };
    expect(await ensureTempUpgrade(cen, upgrade)).toMatchObject(wanted);
    expect(await attachIfNotConflictingSpan(cen, attach)).toMatchObject(wanted);
    expect(await planTempUpgrade(cen, upgrade)).toMatchObject({ decision: "notFound" });
    expect(untouched(cen)).toEqual([0, 0]);
  });

  it("a plan to what it has anyway is satisfied, and to less while that is lifted a conflict", async () => {
    const cen = fakeCen([wirePlan(plan, { ...on("cen-one"), Bandwidth: 40 })]);
    for (const Bandwidth of [40, 39]) {
      const outcome = await ensureTempUpgrade(cen, { ...upgrade, Bandwidth });
      expect(outcome).toMatchObject({ outcome: "satisfied" });
    }
    expect(untouched(cen)).toEqual([0, 0]);
  });

  it("one intent with other parameters is refused, naming the member, and the intent stays", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const intents = memoryIntentStore();
    const context = { ...cen, intents };
    await ensureTempUpgrade(context, upgrade, { intentKey: "launch" });
    const before = await intents.get("launch");
    for (const [field, other] of [
      ["Bandwidth", { Bandwidth: 50 }],
      ["EndTime", { EndTime: "2026-11-01T15:00:00Z" }],
      ["CenBandwidthPackageId", { CenBandwidthPackageId: "cenbwp-other" }],
    ] as const) {
      const again = ensureTempUpgrade(context, { ...upgrade, ...other }, { intentKey: "launch" });
      await expect(again).rejects.toMatchObject({
        code: "IntentMismatch",
        field,
        message: expect.stringContaining("use another key or the same parameters"),
      });
    }
    expect(await intents.get("launch")).toEqual(before);
    expect(cen.calls.order).toBe(1);
  });

  it.each([
    [{ ...upgrade, EndTime: "tomorrow" }, "EndTime"],
    [{ ...upgrade, Bandwidth: "40" as unknown as number }, "Bandwidth"],
    [{ ...upgrade, Bandwith: 40 }, "Bandwith"],
    [{ Bandwidth: 40, EndTime } as TempUpgradeInput, "CenBandwidthPackageId"],
  ])("%j is refused at once and when submitted, naming %s", async (bad, field) => {
    const cen = fakeCen([]);
    const { dispatcher } = await files.open();
    await expect(ensureTempUpgrade(cen, bad)).rejects.toMatchObject({ code: "BadInput", field });
    const submitted = submitWorkflow(dispatcher, "tempUpgrade", bad);
    await expect(submitted).rejects.toMatchObject({ code: "BadInput", field });
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 0 });
    expect(await dispatcher.nextDue(["tempUpgrade"])).toBeUndefined();
  });
});

describe("a context", () => {
  it.each(["client", "clock"])("without a %s is refused at once", async (field) => {
    const context = { ...fakeCen([]), [field]: undefined } as unknown as FakeCen;
    const error = { code: "BadInput", field: `context.${field}` };
    await expect(attachIfNotConflictingSpan(context, attach)).rejects.toMatchObject(error);
    await expect(planTempUpgrade(context, upgrade)).rejects.toMatchObject(error);
  });
});

describe("an attachment of", () => {
  it.each([
    {
      name: "a plan on another CEN instance",
      ours: on("cen-other"),
      wanted: { outcome: "attachedElsewhere", cenIds: ["cen-other"] },
      check: "notElsewhere",
      field: "CenId",
      remedy: "name that CEN instance, or detach the plan there first",
    },
    {
      name: "a plan that is locked",
      ours: { BusinessStatus: "SecurityLocked" },
      wanted: { outcome: "precheckFailed" },
      check: "notLocked",
      field: "CenBandwidthPackageId",
      remedy: "have the lock lifted first: pay what is overdue, or ask the service",
    },
    {
      name: "a plan that has expired",
      ours: { ExpiredTime: "2026-10-01T16:00Z" },
      wanted: { outcome: "precheckFailed" },
      check: "notExpired",
      field: "CenBandwidthPackageId",
      remedy: "renew the plan first, or name another one",
    },
  ])("$name names $field and the remedy, and sends nothing", async (situation) => {
    const { ours, wanted, check, field, remedy } = situation;
    const cen = fakeCen([wirePlan(plan, ours)]);
    expect(await attachIfNotConflictingSpan(cen, attach)).toMatchObject(wanted);
    const { checks } = await planAttach(cen, attach);
    const failed = { id: check, verdict: "fail", field, remedy };
    expect(checks).toContainEqual(expect.objectContaining(failed));
    expect(cen.calls.associate).toBe(0);
  });

  it("a plan to a CEN instance nobody knows is notFound, naming it", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    cen.script.associate.push(refused("ParameterCenInstanceId"));
    expect(await attachIfNotConflictingSpan(cen, attach)).toMatchObject({
      outcome: "notFound",
      what: "cen",
      field: "CenId",
      remedy: expect.stringContaining("check the id"),
    });
    expect(cen.now(plan)?.CenIds).toBeUndefined();
  });
});
