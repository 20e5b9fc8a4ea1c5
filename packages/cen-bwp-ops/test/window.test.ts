import { describe, expect, it } from "vitest";
import {
  applyWindow,
  directEngine,
  type Dispatcher,
  ensureTempUpgrade,
  estimateWindow,
  mbpsHours,
  memoryIntentStore,
  type Notice,
  opsWorkflows,
  planWindow,
  type RunStatus,
  type TempUpgradeWorkflowInput,
  type WindowInput,
  type WorkflowRequest,
} from "../src/index.js";
import { Crash, crashingEngine } from "./crashing-engine.js";
import { fakeCen, type FakeCen, lost, on, refused, start, wirePlan } from "./fake-cen.js";

const hour = 3_600_000;
const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `cenbwp-${String(n).padStart(2, "0")}`);
const world = (count: number): FakeCen =>
  fakeCen(ids(count).map((id) => wirePlan(id, on("cen-one"))));
// 18:00 to 23:00 in Shanghai is 10:00 to 15:00 UTC; the fake's clock starts at 08:00 UTC.
const calendar = { timeZone: "Asia/Shanghai", start: "2026-11-01T18:00", end: "2026-11-01T23:00" };
const window = (count: number, more: Partial<WindowInput> = {}): WindowInput => ({
  id: "launch",
  calendar,
  upgrades: ids(count).map((CenBandwidthPackageId) => ({
    CenBandwidthPackageId,
    Bandwidth: 40,
    estimate: 10,
  })),
  ...more,
});
const states = (outcome: { entries: readonly { state: string }[] }): readonly string[] =>
  outcome.entries.map(({ state }) => state);

describe("applyWindow", () => {
  it("waits for the start, and upgrades all until the end of the window", async () => {
    const cen = world(8);
    const outcome = await applyWindow(cen, window(8, { budget: 80 }));
    expect(outcome).toMatchObject({
      outcome: "applied",
      start: start + 2 * hour,
      end: start + 7 * hour,
      spent: 80,
    });
    expect(outcome.entries.map((each) => each.state === "done" && each.result.outcome)).toEqual(
      ids(8).map(() => "upgraded"),
    );
    expect(cen.orders.map(({ end }) => end)).toEqual(ids(8).map(() => "2026-11-01T15:00:00Z"));
    // Five minutes ahead, because an order takes minutes to work.
    expect(cen.clock.sleeps[0]).toBe(start + 2 * hour - 5 * 60_000);
  });

  it("run again is answered from its intents, and orders nothing twice", async () => {
    const cen = world(7);
    const intents = memoryIntentStore();
    const context = { ...cen, intents };
    const first = await applyWindow(context, window(7));
    const second = await applyWindow(context, window(7));
    expect(second.entries).toEqual(first.entries);
    expect(cen.orders).toHaveLength(7);
  });

  it("goes on where it died, at most one order for each plan", async () => {
    for (let step = 1; step <= 30; step += 1) {
      const cen = world(3);
      const intents = memoryIntentStore();
      const journal = new Map<string, string>();
      const attempt = (token: string, at?: number) => {
        const crash = at === undefined ? undefined : ({ step: at, when: "afterEffect" } as const);
        const engine = crashingEngine(cen.clock, journal, token, crash);
        return applyWindow({ ...cen, intents, engine }, window(3));
      };
      const outcome = await attempt("1", step).catch((error: unknown) => {
        if (error instanceof Crash) return attempt("2");
        throw error;
      });
      const count = (id: string): number => cen.orders.filter(({ plan }) => plan === id).length;
      expect(ids(3).filter((id) => count(id) > 1)).toEqual([]);
      expect(outcome.outcome).toBe("applied");
    }
  });

  it.each([
    { code: "OperationFailed.InsufficientBalance", rule: "insufficientBalance" },
    { code: "Forbidden.RAM", rule: "authorisation" },
  ])("stops after the canary on $code", async ({ code, rule }) => {
    const cen = world(4);
    cen.script.order.push(refused(code));
    const outcome = await applyWindow(cen, window(4));
    expect(outcome).toMatchObject({ outcome: "halted", rule, spent: 0 });
    expect(states(outcome)).toEqual(["done", "halted", "halted", "halted"]);
    expect(cen.calls.order).toBe(1);
  });

  it.each([
    { code: "OperationFailed.InsufficientBalance", rule: "insufficientBalance" },
    { code: "Forbidden.RAM", rule: "authorisation" },
  ])(
    "stops within a stage on $code, and still waits for what it ordered",
    async ({ code, rule }) => {
      const cen = world(8);
      cen.before.order = (n) => n === 4 && cen.script.order.push(refused(code));
      const outcome = await applyWindow(cen, window(8));
      expect(outcome).toMatchObject({ outcome: "halted", rule, spent: 30 });
      const said = outcome.entries.map((each) =>
        each.state === "done" ? each.result.outcome : each.state,
      );
      const halted = ["halted", "halted", "halted", "halted"];
      expect(said).toEqual(["upgraded", "upgraded", "upgraded", "rejected", ...halted]);
      expect(cen.calls.order).toBe(4);
    },
  );

  it("goes on with the stage when two lost answers turn out to be orders that work", async () => {
    const cen = world(8);
    cen.before.order = (n) => (n === 2 || n === 3) && cen.script.order.push(lost(true));
    const outcome = await applyWindow(cen, window(8));
    expect(outcome).toMatchObject({ outcome: "applied", spent: 80 });
    expect(cen.orders).toHaveLength(8);
  });

  it("orders for the money of a plan that turned out to need none", async () => {
    const cen = world(3);
    cen.change("cenbwp-01", { Bandwidth: 40 });
    const outcome = await applyWindow(cen, window(3, { budget: 20 }));
    expect(outcome).toMatchObject({ outcome: "applied", spent: 20 });
  });

  it("stops when plans cannot be read for want of a right", async () => {
    const cen = world(3);
    cen.script.describe.push(refused("Forbidden.RAM", 403));
    const outcome = await applyWindow(cen, window(3));
    expect(outcome).toMatchObject({ outcome: "halted", rule: "authorisation" });
    expect(states(outcome)).toEqual(["unread", "halted", "halted"]);
    expect(cen.calls.order).toBe(0);
  });

  it("stops after two undecided in a row, and not after one; tells somebody", async () => {
    const cen = world(8);
    const notices: Notice[] = [];
    cen.script.order.push(lost(false), lost(false));
    const outcome = await applyWindow(
      { ...cen, notifier: { notify: (notice) => void notices.push(notice) } },
      window(8),
    );
    expect(outcome).toMatchObject({ outcome: "halted", rule: "twoUndecided", spent: 20 });
    expect(states(outcome).filter((state) => state === "halted")).toHaveLength(6);
    expect(notices.at(-1)).toMatchObject({
      event: "halted",
      text: "window launch: 6 of 8 plans were not upgraded: twoUndecided",
    });
    const one = world(8);
    one.script.order.push(lost(false));
    expect(await applyWindow(one, window(8))).toMatchObject({ outcome: "applied" });
  });

  it("orders no more than the budget is enough for", async () => {
    const cen = world(8);
    const outcome = await applyWindow(cen, window(8, { budget: 45 }));
    expect(outcome).toMatchObject({ outcome: "halted", rule: "budget", spent: 40 });
    expect(cen.orders).toHaveLength(4);
    expect(await applyWindow(world(1), window(1, { budget: 5 }))).toMatchObject({
      outcome: "halted",
      rule: "budget",
      spent: 0,
    });
  });

  it("counts an order that may exist as spent", async () => {
    const cen = world(2);
    cen.script.order.push(lost(false));
    const outcome = await applyWindow(cen, window(2, { budget: 10 }));
    expect(outcome).toMatchObject({ outcome: "halted", rule: "budget", spent: 10 });
  });

  it("begun late runs if three hours still fit, and is skipped otherwise; the end stays", async () => {
    const late = world(1);
    late.clock.advance(3.9 * hour);
    await applyWindow(late, window(1));
    expect(late.orders).toMatchObject([{ end: "2026-11-01T15:00:00Z" }]);
    const tooLate = world(1);
    tooLate.clock.advance(4 * hour);
    const outcome = await applyWindow(tooLate, window(1));
    expect(outcome).toMatchObject({ outcome: "skipped", end: start + 7 * hour });
    expect(tooLate.calls).toEqual({ associate: 0, order: 0, describe: 0 });
  });

  it("ends with the signal and tells how far it came", async () => {
    const cen = world(3);
    const stop = new AbortController();
    cen.before.order = (n) => n === 1 && stop.abort(new Error("stop"));
    const outcome = await applyWindow(cen, window(3), { signal: stop.signal });
    expect(outcome.outcome).toBe("interrupted");
    expect(states(outcome)).toEqual(["done", "halted", "halted"]);
    expect(await applyWindow(cen, window(3))).toMatchObject({ outcome: "applied" });
    expect(cen.orders).toHaveLength(3);
  });

  it("hands each plan to a run of its own where the engine has them, stage by stage", async () => {
    const cen = world(8);
    const intents = memoryIntentStore();
    const handed: WorkflowRequest[] = [];
    const sizes: number[] = [];
    let open = 0;
    const context = {
      ...cen,
      intents,
      account: "acme",
      async part(request: WorkflowRequest): Promise<RunStatus> {
        handed.push(request);
        open += 1;
        sizes.push(open);
        const input = request.input as TempUpgradeWorkflowInput;
        const parts = { ...cen, intents, account: "acme", engine: directEngine(cen.clock) };
        const outcome = await opsWorkflows.tempUpgrade.run(
          { ...parts, dispatcher: {} as Dispatcher },
          input,
        );
        open -= 1;
        return { state: "ended", outcome };
      },
    };
    const outcome = await applyWindow(context, window(8), { stages: [1, 3], reason: "launch" });
    expect(outcome.outcome).toBe("applied");
    expect(states(outcome)).toEqual(ids(8).map(() => "done"));
    expect(cen.orders).toHaveLength(8);
    expect(sizes).toEqual([1, 1, 2, 3, 1, 2, 3, 1]);
    const id = "window:acme/launch@2026-11-01T10:00:00Z/cenbwp-00";
    expect(handed[0]).toEqual({
      workflow: "tempUpgrade",
      id,
      key: "plan:acme/cenbwp-00",
      input: {
        CenBandwidthPackageId: "cenbwp-00",
        Bandwidth: 40,
        EndTime: "2026-11-01T15:00:00Z",
        reason: "launch",
        intentKey: id,
      },
    });
  });

  it("judges runs of their own as if they had been carried out here", async () => {
    const status: Record<string, RunStatus> = {
      "cenbwp-00": { state: "canceled" },
      "cenbwp-01": {
        state: "failed",
        reason: { code: "ReadFailed", message: "no", serviceCode: "Forbidden.RAM" },
      },
    };
    const part = async ({ input }: WorkflowRequest): Promise<RunStatus> =>
      status[(input as TempUpgradeWorkflowInput).CenBandwidthPackageId] ?? { state: "unknown" };
    const outcome = await applyWindow({ ...world(8), part }, window(8), { stages: [1, 1, 6] });
    expect(outcome).toMatchObject({ outcome: "halted", rule: "authorisation", spent: 0 });
    expect(states(outcome)).toEqual(["halted", "unread", ...ids(6).map(() => "halted")]);
  });

  it("refuses stages that are none", async () => {
    for (const stages of [[], [0], [1.5]]) {
      await expect(applyWindow(world(1), window(1), { stages })).rejects.toThrow("stages");
    }
  });

  it("applies what was previewed and nothing else", async () => {
    const cen = world(2);
    const { hash } = await planWindow(cen, window(2));
    const changed = window(2, { budget: 100 });
    await expect(applyWindow(cen, changed, { planHash: hash })).rejects.toMatchObject({
      field: "planHash",
    });
    expect(cen.calls.order).toBe(0);
    const outcome = await applyWindow(cen, window(2), { planHash: hash });
    expect(outcome.outcome).toBe("applied");
  });

  it("refuses another bandwidth for a window that was begun, and sends nothing", async () => {
    const cen = world(2);
    const key = "window:/launch@2026-11-01T10:00:00Z/cenbwp-01";
    const input = { CenBandwidthPackageId: "cenbwp-01", Bandwidth: 30 };
    await ensureTempUpgrade(cen, { ...input, EndTime: "2026-11-01T15:00:00Z" }, { intentKey: key });
    await expect(applyWindow(cen, window(2))).rejects.toMatchObject({ code: "IntentMismatch" });
    await expect(planWindow(cen, window(2))).rejects.toMatchObject({ code: "IntentMismatch" });
    expect(cen.orders).toHaveLength(1);
  });
});

describe("planWindow", () => {
  it("resolves the times, judges every plan, sums up, and sends nothing", async () => {
    const cen = fakeCen([
      wirePlan("cenbwp-00"),
      wirePlan("cenbwp-01", { BusinessStatus: "FinancialLocked" }),
    ]);
    const preview = await planWindow(cen, window(2, { budget: 5 }));
    expect(preview).toMatchObject({ start: start + 2 * hour, end: start + 7 * hour });
    expect(preview).toMatchObject({ estimate: 10, overBudget: true });
    expect(preview.entries.map(({ preview: { decision } }) => decision)).toEqual([
      "send",
      "precheckFailed",
    ]);
    expect(cen.calls.order).toBe(0);
  });
});

describe("estimateWindow", () => {
  it("prices what would be ordered, from what the plans have now", async () => {
    const cen = fakeCen([
      wirePlan("cenbwp-00", on("cen-one")),
      wirePlan("cenbwp-01", { ...on("cen-one"), Bandwidth: 40 }),
    ]);
    const priced = await estimateWindow(cen, window(2, { budget: 100 }), mbpsHours);
    // 30 Mbps more for five hours; the other one has 40 Mbps anyway.
    expect(priced.upgrades.map(({ estimate }) => estimate)).toEqual([150, 0]);
    expect(await planWindow(cen, priced)).toMatchObject({ estimate: 150, overBudget: true });
    expect(await applyWindow(cen, priced)).toMatchObject({ outcome: "halted", rule: "budget" });
    const perMbpsHour = await estimateWindow(cen, window(1), (each) => mbpsHours(each) * 0.5);
    expect(perMbpsHour.upgrades).toMatchObject([{ estimate: 75 }]);
    expect(cen.calls.order).toBe(0);
  });
});

describe("a window that cannot be meant", () => {
  const berlin = (startAt: string, more: object = {}) => ({
    calendar: { timeZone: "Europe/Berlin", start: startAt, end: "2026-10-25T12:00", ...more },
  });
  it.each<[Partial<WindowInput>, string, string]>([
    [{ id: " " }, "id", "a name"],
    [{ upgrades: [] }, "upgrades", "one plan or more"],
    [{ calendar: { ...calendar, timeZone: "Shanghai" } }, "calendar.timeZone", "IANA"],
    [{ calendar: { ...calendar, start: "tonight" } }, "calendar.start", "local time"],
    [{ calendar: { ...calendar, end: "2026-11-01T20:59" } }, "calendar.end", "3 hours or more"],
    [berlin("2026-10-25T02:30"), "calendar.start", "comes twice"],
    [berlin("2026-03-29T02:30"), "calendar.start", "the clocks skip"],
    [
      { upgrades: [...window(1).upgrades, ...window(1).upgrades] },
      "upgrades[1].CenBandwidthPackageId",
      "once",
    ],
    [
      { upgrades: [{ CenBandwidthPackageId: "p", Bandwidth: 1 }] },
      "upgrades[0].Bandwidth",
      "2 to 10000",
    ],
    [
      { budget: 5, upgrades: [{ CenBandwidthPackageId: "p", Bandwidth: 5 }] },
      "upgrades[0].estimate",
      "budget",
    ],
    [{ budget: Number.NaN }, "budget", "a number"],
  ])("%j is refused, naming %s", async (bad, field, remedy) => {
    const cen = world(1);
    const error = { field, message: expect.stringContaining(remedy) };
    await expect(planWindow(cen, window(1, bad))).rejects.toMatchObject(error);
    await expect(applyWindow(cen, window(1, bad))).rejects.toMatchObject(error);
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 0 });
  });

  it("may settle hours that are skipped or doubled itself", async () => {
    const startOf = async (startAt: string, more: object) =>
      new Date((await planWindow(world(1), window(1, berlin(startAt, more)))).start).toISOString();
    expect(await startOf("2026-10-25T02:30", { onDoubled: "first" })).toBe(
      "2026-10-25T00:30:00.000Z",
    );
    expect(await startOf("2026-10-25T02:30", { onDoubled: "second" })).toBe(
      "2026-10-25T01:30:00.000Z",
    );
    expect(await startOf("2026-03-29T02:30", { onSkipped: "later" })).toBe(
      "2026-03-29T01:30:00.000Z",
    );
  });
});
