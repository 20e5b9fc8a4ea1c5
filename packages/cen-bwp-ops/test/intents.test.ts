import { describe, expect, it } from "vitest";
import {
  ensureTempUpgrade,
  type IntentStore,
  memoryIntentStore,
  planTempUpgrade,
} from "../src/index.js";
import { fakeCen, lost, on, refused, reservation, start, throttled, wirePlan } from "./fake-cen.js";

const plan = "cenbwp-ours";
const minute = 60_000;
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const key = "temp-upgrade:/cenbwp-ours/40/2026-11-01T14:00:00Z";

describe("intents", () => {
  it("answers a second call from the first one's result", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const first = await ensureTempUpgrade(cen, input);
    const reads = cen.calls.describe;
    expect(await ensureTempUpgrade(cen, input)).toEqual(first);
    expect(first).toMatchObject({ outcome: "upgraded", intent: key });
    expect([cen.orders.length, cen.calls.describe]).toEqual([1, reads]);
  });

  it("orders once when two calls run side by side", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const outcomes = await Promise.all([
      ensureTempUpgrade(cen, input),
      ensureTempUpgrade(cen, input),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["upgraded", "upgraded"]);
    expect(outcomes.map(({ sent }) => sent).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(cen.orders).toHaveLength(1);
  });

  it("tells the second of two calls that the first was refused", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(refused("OperationFailed.InsufficientBalance"));
    const outcomes = await Promise.all([
      ensureTempUpgrade(cen, input),
      ensureTempUpgrade(cen, input),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["rejected", "rejected"]);
    expect(cen.calls.order).toBe(1);
  });

  it("resumes an undecided intent by looking once, and never orders", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(false));
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "undecided", sent: 1 });
    const reads = cen.calls.describe;
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "undecided",
      sent: 0,
      sentAt: start,
    });
    expect([cen.calls.order, cen.calls.describe]).toEqual([1, reads + 1]);
  });

  it("finds on resuming that the order had been placed after all", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(true));
    cen.lagMs = 60 * minute;
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "undecided" });
    cen.lagMs = 0;
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "upgraded",
      baseline: 10,
      sent: 0,
    });
    expect(cen.orders).toHaveLength(1);
  });

  it("resumes an accepted order with a whole new wait", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.upgradeDelayMs = 50 * minute;
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "acceptedNotEffective" });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "upgraded",
      sent: 0,
      requestIds: ["T-1"],
    });
    expect(cen.orders).toHaveLength(1);
  });

  it("looks again after liftedUnproven, and proves it once the service shows why", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.showsReservations = false;
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "liftedUnproven",
      sent: 1,
    });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "liftedUnproven",
      sent: 0,
    });
    cen.change(plan, reservation(10, Date.parse(input.EndTime)));
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "upgraded", sent: 0 });
    expect(cen.orders).toHaveLength(1);
  });

  it("can prove nothing any more once the end has passed", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(false));
    await ensureTempUpgrade(cen, input);
    cen.clock.advance(12 * 60 * minute);
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({
      outcome: "undecided",
      resumable: false,
    });
    expect(cen.calls.order).toBe(1);
  });

  it("takes up a refused intent anew", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(refused("OperationFailed.InsufficientBalance"));
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "rejected" });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "upgraded" });
    expect([cen.calls.order, cen.orders.length]).toEqual([2, 1]);
  });

  it("takes up an intent that failed its pre-checks anew", async () => {
    const cen = fakeCen([wirePlan(plan, { BusinessStatus: "FinancialLocked" })]);
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "precheckFailed" });
    cen.change(plan, { BusinessStatus: "Normal" });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "upgraded" });
  });

  it("orders nothing on a plan with an unsettled order of another intent", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(lost(false));
    await ensureTempUpgrade(cen, input);
    const outcome = await ensureTempUpgrade(cen, { ...input, Bandwidth: 50 });
    expect(outcome.outcome).toBe("precheckFailed");
    expect(outcome.checks.filter(({ verdict }) => verdict === "fail")).toContainEqual({
      id: "noOtherOrder",
      level: "error",
      verdict: "fail",
      message: `the order of intent ${key} is not settled; settle it first`,
      field: "CenBandwidthPackageId",
      remedy: "settle the other intent first: settleIntents or resolveIntent",
    });
    expect(cen.calls.order).toBe(1);
  });

  it("orders once when two different upgrades of one plan run side by side", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const outcomes = await Promise.all([
      ensureTempUpgrade(cen, input),
      ensureTempUpgrade(cen, { ...input, Bandwidth: 50 }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["upgraded", "precheckFailed"]);
    expect(outcomes[1]?.checks).toContainEqual(
      expect.objectContaining({ id: "noOtherOrder", verdict: "fail" }),
    );
    expect(cen.orders).toEqual([{ plan, bandwidth: 40, end: input.EndTime }]);
  });

  it("refuses a key that stands for other parameters", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const options = { intentKey: "window-7" };
    await ensureTempUpgrade(cen, input, options);
    const other = { ...input, Bandwidth: 50 };
    await expect(ensureTempUpgrade(cen, other, options)).rejects.toMatchObject({
      code: "IntentMismatch",
    });
    await expect(planTempUpgrade(cen, other, options)).rejects.toMatchObject({
      code: "IntentMismatch",
    });
    expect(cen.orders).toHaveLength(1);
  });

  it("records who, why, the baseline and every send with its answer", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(throttled);
    const intents = memoryIntentStore();
    const context = {
      client: cen.client,
      clock: cen.clock,
      random: cen.random,
      intents,
      account: "1234",
    };
    await ensureTempUpgrade(context, input, { actor: "mona", reason: "launch" });
    const [intent] = await intents.list({ subject: "plan:1234/cenbwp-ours" });
    expect(intent).toMatchObject({
      key: "temp-upgrade:1234/cenbwp-ours/40/2026-11-01T14:00:00Z",
      order: input,
      createdAt: start,
      actor: "mona",
      reason: "launch",
      status: "closed",
      result: { outcome: "upgraded" },
      sends: [
        { at: start, baseline: { at: start, bandwidth: 10 }, answer: { class: "notSent" } },
        {
          at: start + 2_000,
          baseline: { at: start + 2_000, bandwidth: 10 },
          answer: { class: "accepted", requestId: "T-2" },
        },
      ],
    });
  });

  it("sends nothing while the store cannot record it", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const intents: IntentStore = {
      ...memoryIntentStore(),
      claim: () => Promise.reject(new Error("disk full")),
    };
    const outcome = await ensureTempUpgrade(
      { client: cen.client, clock: cen.clock, random: cen.random, intents },
      input,
    );
    expect(outcome).toMatchObject({
      outcome: "rejected",
      reason: "notSent",
      sent: 0,
      failure: { code: "IntentStoreFailed" },
    });
    expect(cen.calls.order).toBe(0);
  });

  it("does not hide an upgrade behind a store that fails afterwards", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const broken = (): Promise<never> => Promise.reject(new Error("disk full"));
    const intents: IntentStore = { ...memoryIntentStore(), answer: broken, settle: broken };
    const phases: string[] = [];
    const outcome = await ensureTempUpgrade(
      { client: cen.client, clock: cen.clock, random: cen.random, intents },
      input,
      {
        onProgress: ({ phase }) => phases.push(phase),
      },
    );
    expect(outcome.outcome).toBe("upgraded");
    expect(phases.filter((phase) => phase === "notRecorded")).toHaveLength(2);
  });
});
