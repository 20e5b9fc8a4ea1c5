import { afterEach, describe, expect, it } from "vitest";
import { checkDispatcher, dispatcherProbes } from "../src/conformance/index.js";
import {
  followRun,
  type Journal,
  type NamedWorkflow,
  type Notice,
  submitWorkflow,
  systemClock,
  work,
  type WorkContext,
  type WorkflowRequest,
  type WorkOptions,
} from "../src/index.js";
import { fakeCen, lost, on, reservation, start, wirePlan } from "./fake-cen.js";
import { emulated } from "./emulated.js";
import { journals } from "./journals.js";

const hour = 3_600_000;
const minute = 60_000;
const plan = "cenbwp-ours00000000000000";
const upgrade = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const files = journals();
afterEach(files.clear);

/** Deeper than any stack. */
function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < depth; n += 1) value = [value];
  return value;
}

const request = (id: string, more: Partial<WorkflowRequest> = {}): WorkflowRequest => ({
  workflow: "note",
  id,
  key: id,
  input: { text: id },
  ...more,
});

/** A worker on a fake clock, with a workflow that notes what it is given. */
async function worker(journal: Journal) {
  const cen = fakeCen([]);
  const notes: unknown[] = [];
  const note: NamedWorkflow<unknown, unknown> = {
    key: () => "",
    run: async (_context, input) => notes.push(input),
  };
  const context: WorkContext = { ...cen, ...journal };
  const options: WorkOptions = { workflows: { note }, parallel: 1, pollMs: 24 * hour };
  return {
    cen,
    notes,
    drain: (until = start, more: WorkOptions = {}) => work(context, { ...options, until, ...more }),
  };
}

it("the journal's keeps every promise of the contract, with two workers", async () => {
  const path = files.path();
  const stop = new AbortController();
  const journal = await files.open(path);
  const second = await files.open(path);
  const options = { workflows: dispatcherProbes, signal: stop.signal, pollMs: 10 };
  const workers = [journal, second].map((each) =>
    work({ ...fakeCen([]), ...each, clock: systemClock }, options),
  );
  const results = await checkDispatcher(journal.dispatcher);
  stop.abort();
  await Promise.all(workers);
  expect(results.filter(({ violation }) => violation)).toEqual([]);
  expect(results).toHaveLength(10);
});

describe("a request", () => {
  it("waits for a worker, and its result for whoever asks", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    const { drain, notes } = await worker(journal);
    expect(await dispatcher.result("a")).toEqual({ state: "unknown" });
    await dispatcher.submit(request("a"));
    expect(await dispatcher.result("a")).toEqual({ state: "waiting", until: 0 });
    await drain();
    expect(await dispatcher.result("a")).toEqual({ state: "ended", outcome: 1 });
    await dispatcher.submit(request("a"));
    await drain();
    expect(notes).toEqual([{ text: "a" }]);
  });

  it("is another one with the same id: refused, naming the member and the remedy", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    await dispatcher.submit(request("a"));
    await expect(dispatcher.submit(request("a", { input: 7 }))).rejects.toThrow(
      'the id a stands for another request: its input is {"text":"a"}, not 7; use another id, or the same request',
    );
    await expect(dispatcher.later(5, request("a", { key: "b" }))).rejects.toMatchObject({
      code: "RequestMismatch",
      field: "key",
    });
  });

  it("for later begins then; the first instant counts, and members in another order are the same", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    const { drain, notes, cen } = await worker(journal);
    await dispatcher.later(start + hour, request("a", { input: { x: 1, y: 2 } }));
    await dispatcher.later(start + 9 * hour, request("a", { input: { y: 2, x: 1 } }));
    await drain(start + hour - 1);
    expect(await dispatcher.result("a")).toEqual({ state: "waiting", until: start + hour });
    expect(notes).toEqual([]);
    await drain(start + hour);
    expect(notes).toEqual([{ x: 1, y: 2 }]);
    expect(cen.clock.now()).toBe(start + hour);
  });

  it("is canceled until it begins, and stays so", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    const { drain, notes } = await worker(journal);
    await dispatcher.submit(request("a"));
    expect(await dispatcher.cancel("a")).toBe(true);
    expect(await dispatcher.cancel("a")).toBe(true);
    await dispatcher.submit(request("a"));
    await dispatcher.submit(request("b"));
    await drain();
    expect(notes).toEqual([{ text: "b" }]);
    expect(await dispatcher.result("a")).toEqual({ state: "canceled" });
    expect(await dispatcher.cancel("b")).toBe(false);
    expect(await dispatcher.cancel("never heard of")).toBe(false);
  });

  it.each([
    [{ id: "" }, "id"],
    [{ key: "" }, "key"],
    [{ workflow: "" }, "workflow"],
    [{ input: undefined }, "input"],
    [{ input: { at: new Date() } }, "input"],
    [{ input: [Number.NaN] }, "input"],
    [{ input: 1n }, "input"],
    [{ input: new Map() }, "input"],
    [{ input: nested(100_000) }, "input"],
  ])("with %o is refused, naming %s, and not queued", async (bad, field) => {
    const { dispatcher } = await files.open();
    await expect(dispatcher.submit(request("a", bad))).rejects.toMatchObject({ field });
    expect(await dispatcher.nextDue(["note"])).toBeUndefined();
  });

  it("for no instant is refused, and so is a journal that was closed", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    const error = { code: "BadInput", field: "instant" };
    await expect(dispatcher.later(Number.NaN, request("a"))).rejects.toMatchObject(error);
    journal.close();
    await expect(dispatcher.submit(request("a"))).rejects.toMatchObject({ code: "Closed" });
    await expect(dispatcher.result("a")).rejects.toMatchObject({ code: "Closed" });
  });

  it("that throws has failed, and says why", async () => {
    const journal = await files.open();
    const { drain } = await worker(journal);
    const note: NamedWorkflow<unknown, unknown> = {
      key: () => "",
      run: () => Promise.reject(new TypeError("broken")),
    };
    await journal.dispatcher.submit(request("a"));
    await drain(start, { workflows: { note } });
    expect(await journal.dispatcher.result("a")).toEqual({
      state: "failed",
      reason: { code: "TypeError", message: "broken" },
    });
  });

  it("for a workflow nobody here knows is left for a worker that knows it", async () => {
    const journal = await files.open();
    const { drain } = await worker(journal);
    await journal.dispatcher.submit(request("a", { workflow: "newer" }));
    await drain();
    expect(await journal.dispatcher.result("a")).toEqual({ state: "waiting", until: 0 });
  });
});

describe("a key", () => {
  it("has one run under way, whichever worker takes it", async () => {
    const path = files.path();
    const both = [await files.open(path), await files.open(path)];
    let here = 0;
    let most = 0;
    const note: NamedWorkflow<unknown, unknown> = {
      key: () => "",
      async run() {
        most = Math.max(most, (here += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        here -= 1;
      },
    };
    const [{ dispatcher }] = both as [Journal];
    for (let n = 0; n < 12; n += 1) await dispatcher.submit(request(`a${n}`, { key: "one" }));
    const context = (journal: Journal): WorkContext => ({
      ...fakeCen([]),
      ...journal,
      clock: wall,
    });
    const wall = { now: Date.now, sleepUntil: quick };
    const options = { workflows: { note }, until: Date.now() };
    await Promise.all(both.map((journal) => work(context(journal), options)));
    expect(most).toBe(1);
    for (let n = 0; n < 12; n += 1) {
      expect(await dispatcher.result(`a${n}`)).toMatchObject({ state: "ended" });
    }
  });
});

const quick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

describe("a worker that is stopped", () => {
  it("leaves a run where it sleeps, and the next one goes on with its steps", async () => {
    const journal = await files.open();
    const { dispatcher } = journal;
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.upgradeDelayMs = 10 * minute;
    const stop = new AbortController();
    const events: string[] = [];
    const id = await submitWorkflow(dispatcher, "tempUpgrade", upgrade, { id: "mine" });
    await work(
      { ...cen, ...journal },
      {
        signal: stop.signal,
        parallel: 1,
        pollMs: 24 * hour,
        onRun: ({ event }) => events.push(event),
        onProgress: (_id, { phase }) =>
          void (phase === "answered" && stop.abort(new Error("stop"))),
      },
    );
    expect(events).toEqual(["taken", "suspended"]);
    expect(await dispatcher.result(id)).toEqual({ state: "running" });
    expect(cen.calls.order).toBe(1);
    await work({ ...cen, ...journal }, { until: cen.clock.now(), parallel: 1, pollMs: 24 * hour });
    expect(await dispatcher.result(id)).toMatchObject({
      state: "ended",
      outcome: { outcome: "upgraded" },
    });
    expect(cen.calls.order).toBe(1);
  });
});

describe("an upgrade that works", () => {
  const until = start + 8 * hour;
  const told = (notices: Notice[]) => ({ notify: (notice: Notice) => void notices.push(notice) });

  it("arms the watch on its end, which tells and checks in runs of its own", async () => {
    const journal = await files.open();
    const { context, emulator } = emulated({
      plans: [{ CenBandwidthPackageId: plan, Bandwidth: 10 }],
    });
    const notices: Notice[] = [];
    const all = { ...context, ...journal, notifier: told(notices) };
    const id = await submitWorkflow(journal.dispatcher, "tempUpgrade", upgrade);
    const at = context.clock.now();
    await work(all, { until: at, parallel: 1, pollMs: 24 * hour });
    const watch = `restore:/${plan}@2026-11-01T14:00:00Z`;
    expect(await journal.dispatcher.result(id)).toMatchObject({
      outcome: { outcome: "upgraded", restoreWatch: watch },
    });
    expect(await journal.dispatcher.result(watch)).toEqual({
      state: "waiting",
      until: at + 6 * hour - 30 * minute,
    });
    await work(all, { until: at + 8 * hour, parallel: 1, pollMs: 24 * hour });
    expect(notices.map(({ event }) => event)).toEqual(["effective", "endsSoon", "restored"]);
    expect(await followRun(journal.dispatcher, watch)).toMatchObject({
      id: `${watch}/check-1`,
      status: { state: "ended", outcome: { outcome: "restored" } },
    });
    expect(emulator.ledger.orders).toHaveLength(1);
  });

  it("is watched on with further looks, until it is an alert", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, { Bandwidth: 40, ...reservation(10, start + 6 * hour) })]);
    const input = { CenBandwidthPackageId: plan, EndTime: upgrade.EndTime, RestoreTo: 10 };
    const notices: Notice[] = [];
    const id = await submitWorkflow(journal.dispatcher, "watchRestore", input);
    expect(await submitWorkflow(journal.dispatcher, "watchRestore", input)).toBe(id);
    cen.script.describe.push(lost(false));
    await work(
      { ...cen, ...journal, notifier: told(notices) },
      {
        until,
        parallel: 1,
        pollMs: 24 * hour,
      },
    );
    expect(notices.map(({ event }) => event)).toEqual(["endsSoon", "notRestored"]);
    expect(await followRun(journal.dispatcher, id)).toMatchObject({
      status: { outcome: { outcome: "notRestored", at: start + 6 * hour + 40 * minute } },
    });
  });
});

describe("a window", () => {
  it("is armed for its start, holds nothing until then, and arms the watches", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const input = {
      id: "launch",
      calendar: { timeZone: "UTC", start: "2026-11-01T10:00", end: "2026-11-01T15:00" },
      upgrades: [{ CenBandwidthPackageId: plan, Bandwidth: 40 }],
    };
    const id = await submitWorkflow(journal.dispatcher, "window", input);
    expect(id).toBe("window:/launch@2026-11-01T10:00:00Z");
    expect(await journal.dispatcher.result(id)).toEqual({
      state: "waiting",
      until: start + 2 * hour - 5 * minute,
    });
    await work({ ...cen, ...journal }, { until: start + 3 * hour, parallel: 1, pollMs: 24 * hour });
    expect(await journal.dispatcher.result(id)).toMatchObject({ outcome: { outcome: "applied" } });
    expect(await journal.dispatcher.result(`restore:/${plan}@2026-11-01T15:00:00Z`)).toMatchObject({
      state: "waiting",
    });
  });

  it("that is submitted past its instant by hand waits all the same without holding anything", async () => {
    const journal = await files.open();
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const input = {
      id: "launch",
      calendar: { timeZone: "UTC", start: "2026-11-01T10:00", end: "2026-11-01T15:00" },
      upgrades: [{ CenBandwidthPackageId: plan, Bandwidth: 40 }],
    };
    await journal.dispatcher.submit({ workflow: "window", id: "by hand", key: "w", input });
    const options = { parallel: 1, pollMs: 24 * hour };
    await work({ ...cen, ...journal }, { until: start, ...options });
    expect(await journal.dispatcher.result("by hand")).toMatchObject({
      outcome: { outcome: "continues", next: start + 2 * hour - 5 * minute },
    });
    await work({ ...cen, ...journal }, { until: start + 3 * hour, ...options });
    expect(await followRun(journal.dispatcher, "by hand")).toMatchObject({
      status: { outcome: { outcome: "applied" } },
    });
  });
});
