import { describe, expect, it } from "vitest";
import { attachIfNotConflictingSpan, ensureTempUpgrade, type ProgressEvent } from "../src/index.js";
import { fakeCen, lost, on, refused, start, throttled, wirePlan } from "./fake-cen.js";

const plan = "cenbwp-ours";
const upgrade = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };
const attach = { CenBandwidthPackageId: plan, CenId: "cen-one" };

describe("a signal", () => {
  it("that fired before keeps everything from happening", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    const signal = AbortSignal.abort(new Error("stop"));
    await expect(ensureTempUpgrade(cen, upgrade, { signal })).rejects.toThrow("stop");
    await expect(attachIfNotConflictingSpan(cen, attach, { signal })).rejects.toThrow("stop");
    expect(cen.calls).toEqual({ associate: 0, order: 0, describe: 0 });
  });

  it("between the checks and the order keeps the order from leaving", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const stop = new AbortController();
    cen.before.describe = () => stop.abort(new Error("stop"));
    const { signal } = stop;
    await expect(ensureTempUpgrade(cen, upgrade, { signal })).rejects.toThrow("stop");
    expect(cen.calls.order).toBe(0);
  });

  it("between the look and the attachment keeps the attachment from leaving", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    const stop = new AbortController();
    cen.before.describe = (n) => n === 2 && stop.abort(new Error("stop"));
    const { signal } = stop;
    await expect(attachIfNotConflictingSpan(cen, attach, { signal })).rejects.toThrow("stop");
    expect(cen.calls.associate).toBe(0);
  });

  it("while an order backs off, provably not sent, rejects", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const stop = new AbortController();
    cen.script.order.push(throttled);
    cen.before.order = () => stop.abort(new Error("stop"));
    const { signal } = stop;
    await expect(ensureTempUpgrade(cen, upgrade, { signal })).rejects.toThrow("stop");
    expect([cen.calls.order, cen.orders.length]).toEqual([1, 0]);
  });

  it("after the order ends the waiting and tells how things stand", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const stop = new AbortController();
    cen.before.order = () => stop.abort(new Error("stop"));
    const accepted = await ensureTempUpgrade(cen, upgrade, { signal: stop.signal });
    expect(accepted).toMatchObject({
      outcome: "acceptedNotEffective",
      interrupted: true,
      resumable: true,
    });
    expect(await ensureTempUpgrade(cen, upgrade)).toMatchObject({ outcome: "upgraded", sent: 0 });
    expect(cen.orders).toHaveLength(1);
  });

  it("after a lost answer leaves the order undecided", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const stop = new AbortController();
    cen.script.order.push(lost(false));
    cen.before.order = () => stop.abort(new Error("stop"));
    expect(await ensureTempUpgrade(cen, upgrade, { signal: stop.signal })).toMatchObject({
      outcome: "undecided",
      interrupted: true,
    });
  });

  it("while an attachment is busy ends it as timed out", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    const stop = new AbortController();
    cen.script.associate.push(refused("Operation.Blocking", 500));
    cen.before.associate = () => stop.abort(new Error("stop"));
    expect(await attachIfNotConflictingSpan(cen, attach, { signal: stop.signal })).toMatchObject({
      outcome: "timedOut",
      interrupted: true,
      resumable: true,
      sent: 1,
    });
  });
});

describe("onProgress", () => {
  it("tells phase, attempt, last observation and next look", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    cen.upgradeDelayMs = 1_000;
    const events: ProgressEvent[] = [];
    await ensureTempUpgrade(cen, upgrade, { onProgress: (event) => events.push(event) });
    const workflow = "ensureTempUpgrade";
    expect(events).toEqual([
      { workflow, phase: "sending", at: start, attempt: 1 },
      { workflow, phase: "answered", at: start, attempt: 1, lastObservation: "accepted" },
      { workflow, phase: "observing", at: start, attempt: 1 },
      { workflow, phase: "observed", at: start, attempt: 1, lastObservation: "pending" },
      {
        workflow,
        phase: "waiting",
        at: start,
        attempt: 1,
        lastObservation: "pending",
        nextPollAt: start + 2_000,
      },
      { workflow, phase: "observing", at: start + 2_000, attempt: 1 },
      { workflow, phase: "observed", at: start + 2_000, attempt: 1, lastObservation: "effective" },
    ]);
  });

  it("may throw without hiding what happened", async () => {
    const cen = fakeCen([wirePlan(plan)]);
    const onProgress = (): never => {
      throw new Error("broken listener");
    };
    expect(await attachIfNotConflictingSpan(cen, attach, { onProgress })).toMatchObject({
      outcome: "attached",
    });
  });
});
