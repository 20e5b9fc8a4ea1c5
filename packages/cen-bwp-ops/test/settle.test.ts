import { describe, expect, it } from "vitest";
import {
  ensureTempUpgrade,
  planSettleIntents,
  resolveIntent,
  settleIntents,
  type Testimony,
  type Witness,
} from "../src/index.js";
import { fakeCen, type FakeCen, lost, on, serverError, wirePlan } from "./fake-cen.js";

const plan = "cenbwp-ours";
const key = "temp-upgrade:/cenbwp-ours/40/2026-11-01T14:00:00Z";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const says = (verdict: Testimony["verdict"], name = "billing"): Witness => ({
  name,
  testify: async () => ({ verdict, evidence: `page of ${name}` }),
});

async function undecided(effect = false): Promise<FakeCen> {
  const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
  cen.script.order.push(lost(effect));
  if (effect) cen.lagMs = 3_600_000;
  expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "undecided" });
  cen.lagMs = 0;
  return cen;
}

describe("settleIntents", () => {
  it("finds by one look that the order was placed after all", async () => {
    const cen = await undecided(true);
    expect(await planSettleIntents(cen)).toMatchObject([{ key }]);
    const before = cen.calls.describe;
    expect(await settleIntents(cen)).toMatchObject([
      { key, state: "settled", outcome: { outcome: "upgraded", sent: 0 } },
    ]);
    expect(await planSettleIntents(cen)).toEqual([]);
    expect([cen.calls.describe - before, cen.orders.length]).toEqual([1, 1]);
  });

  it("leaves undecided what nothing proves, with the question, and never orders", async () => {
    const cen = await undecided();
    expect(await settleIntents(cen)).toMatchObject([
      { state: "open", outcome: { outcome: "undecided", question: expect.any(String) } },
    ]);
    expect(cen.calls.order).toBe(1);
  });

  it.each([
    { witnesses: [says("placed")], outcome: "acceptedNotEffective", state: "open" },
    { witnesses: [says("notPlaced"), says("silent")], outcome: "rejected", state: "settled" },
    { witnesses: [says("silent")], outcome: "undecided", state: "open" },
    { witnesses: [says("placed"), says("notPlaced")], outcome: "undecided", state: "open" },
  ])("weighs %j", async ({ witnesses, outcome, state }) => {
    const cen = await undecided();
    expect(await settleIntents(cen, { witnesses })).toMatchObject([
      {
        state,
        outcome: { outcome },
        testimonies: witnesses.map(({ name }) => ({ witness: name })),
      },
    ]);
    expect(cen.calls.order).toBe(1);
  });

  it("asks no witness before the order had time to show", async () => {
    const cen = await undecided();
    const asked = settleIntents(cen, { witnesses: [says("notPlaced")], settleMs: 3_600_000 });
    expect(await asked).toMatchObject([{ state: "open", testimonies: [] }]);
  });

  it("takes a witness that fails for silent", async () => {
    const cen = await undecided();
    const broken = { name: "trail", testify: () => Promise.reject(new Error("no access")) };
    expect(await settleIntents(cen, { witnesses: [broken] })).toMatchObject([
      { state: "open", testimonies: [{ verdict: "silent", evidence: "no access" }] },
    ]);
  });

  it("does not order where the sender was refused while it looked", async () => {
    const cen = await undecided();
    const intents = {
      list: async () => [
        {
          key,
          subject: `plan:/${plan}`,
          order: input,
          status: "open",
          sends: [{ token: "t", at: 0, baseline: { at: 0, bandwidth: 1 } }],
        },
      ],
      get: async () => ({ key, status: "closed", sends: [], order: input }),
    };
    const settled = await settleIntents({ ...cen, intents: intents as never });
    expect(settled).toEqual([{ key, state: "settled", testimonies: [] }]);
    expect(cen.calls.order).toBe(1);
  });

  it("does nothing where nothing is open", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    await ensureTempUpgrade(cen, input);
    const before = cen.calls.describe;
    expect(await settleIntents(cen)).toEqual([]);
    expect(cen.calls.describe).toBe(before);
  });
});

describe("an intent of another account in the same store", () => {
  it("is neither listed, nor looked at, nor resolved", async () => {
    const cen = await undecided();
    const other = { ...cen, account: "another" };
    const before = cen.calls.describe;
    expect(await planSettleIntents(other)).toEqual([]);
    expect(await settleIntents(other)).toEqual([]);
    const resolution = { placed: false, evidence: "order 4711", actor: "mona" };
    await expect(resolveIntent(other, key, resolution)).rejects.toMatchObject({ field: "key" });
    expect(cen.calls.describe).toBe(before);
    expect(await planSettleIntents(cen)).toMatchObject([{ key }]);
  });
});

it("looks once only, however far ahead the clock was by which the order was sent", async () => {
  const cen = await undecided();
  const [intent] = await planSettleIntents(cen);
  const behind = (intent?.sends[0]?.at ?? Number.NaN) - 7_200_000;
  const slept: number[] = [];
  const clock = {
    now: () => behind,
    sleepUntil: async (instant: number) => void slept.push(instant),
  };
  expect(await settleIntents({ ...cen, clock })).toMatchObject([{ state: "open" }]);
  expect(slept).toEqual([]);
});

describe("resolveIntent", () => {
  const found = { evidence: "order 4711", actor: "mona" };

  it("lets the same call order again after it was not placed", async () => {
    const cen = await undecided();
    expect(await resolveIntent(cen, key, { placed: false, ...found })).toMatchObject({
      state: "settled",
      outcome: { outcome: "rejected", failure: { code: "NotPlaced", message: "mona: order 4711" } },
    });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "upgraded", sent: 1 });
    expect(cen.orders).toHaveLength(1);
  });

  it("believes the plan more than a person", async () => {
    const cen = await undecided(true);
    expect(await resolveIntent(cen, key, { placed: false, ...found })).toMatchObject({
      outcome: { outcome: "upgraded" },
    });
  });

  it("waits on after it was placed, and never orders", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.script.order.push(serverError(false));
    await ensureTempUpgrade(cen, input);
    await resolveIntent(cen, key, { placed: true, ...found });
    expect(await ensureTempUpgrade(cen, input)).toMatchObject({ outcome: "acceptedNotEffective" });
    expect(cen.calls.order).toBe(1);
  });

  it.each([
    ["nobody", found, "key"],
    [key, { ...found, evidence: " " }, "evidence"],
    [key, { ...found, actor: "" }, "actor"],
  ])("refuses %s with %j, naming %s", async (of, resolution, field) => {
    const cen = await undecided();
    const call = resolveIntent(cen, of, { placed: true, ...resolution });
    await expect(call).rejects.toMatchObject({ field });
  });
});
