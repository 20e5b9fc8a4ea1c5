import { afterEach, describe, expect, it } from "vitest";
import {
  applyWindow,
  attachIfNotConflictingSpan,
  ensureTempUpgrade,
  listPlans,
  memoryPace,
  type Pace,
} from "../src/index.js";
import { fakeCen, lost, on, start, throttled, wirePlan } from "./fake-cen.js";
import { journals } from "./journals.js";

const files = journals();
afterEach(files.clear);
const plan = "cenbwp-ours";
const EndTime = "2026-11-01T14:00:00Z";
const slow = { start: 1, most: 1, step: 0, burst: 1 };

function noting(pace: Pace): { pace: Pace; signs: number[]; asked: number[] } {
  const signs: number[] = [];
  const asked: number[] = [];
  return {
    signs,
    asked,
    pace: {
      async reserve(account, now) {
        const at = await pace.reserve(account, now);
        asked.push(at);
        return at;
      },
      async throttled(account, now) {
        signs.push(now);
        return pace.throttled(account, now);
      },
    },
  };
}

describe("a workflow with a pace", () => {
  it("lets every call of a window wait its turn", async () => {
    const ids = ["a", "b", "c"];
    const cen = fakeCen(ids.map((id) => wirePlan(id, on("cen-one"))));
    const { pace, asked } = noting(memoryPace(slow));
    const input = {
      id: "w",
      calendar: { timeZone: "UTC", start: "2026-11-01T09:00", end: "2026-11-01T14:00" },
      upgrades: ids.map((CenBandwidthPackageId) => ({ CenBandwidthPackageId, Bandwidth: 40 })),
    };
    expect(await applyWindow({ ...cen, pace }, input)).toMatchObject({ outcome: "applied" });
    expect(asked).toHaveLength(cen.calls.describe + cen.calls.order);
    const gaps = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  it("slows down for a throttled order, and for a throttled read or attachment", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one")), wirePlan("idle")]);
    const { pace, signs } = noting(memoryPace());
    cen.script.order.push(throttled);
    await ensureTempUpgrade(
      { ...cen, pace },
      { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime },
    );
    expect(signs).toHaveLength(1);
    cen.script.describe.push(throttled);
    await listPlans({ ...cen, pace });
    expect(signs).toHaveLength(2);
    cen.script.associate.push(throttled);
    const attach = { CenId: "cen-two", CenBandwidthPackageId: "idle" };
    expect(await attachIfNotConflictingSpan({ ...cen, pace }, attach)).toMatchObject({
      outcome: "attached",
    });
    expect(signs).toHaveLength(3);
  });

  it("does not take an answer that got lost for throttling", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const { pace, signs } = noting(memoryPace());
    cen.script.order.push(lost(true));
    await ensureTempUpgrade(
      { ...cen, pace },
      { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime },
    );
    expect(signs).toEqual([]);
  });

  it("that fails once the order has left says so, and does not hide what became of it", async () => {
    const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
    const pace: Pace = {
      reserve: async (_account, now) => now,
      throttled: () => Promise.reject(new Error("disk full")),
    };
    cen.script.order.push(throttled);
    const told: (string | undefined)[] = [];
    const outcome = await ensureTempUpgrade(
      { ...cen, pace },
      { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime },
      {
        onProgress: ({ phase, lastObservation }) =>
          phase === "notRecorded" && told.push(lastObservation),
      },
    );
    expect(outcome.outcome).toBe("upgraded");
    expect(told).toEqual(["the pace failed: disk full"]);
  });
});

describe("the journal's pace", () => {
  it("is one line for all who have the file open, and one per account", async () => {
    const path = files.path();
    const [a, b] = [await files.open(path, { pace: slow }), await files.open(path, { pace: slow })];
    expect(await a.pace.reserve("mine", start)).toBe(start);
    expect(await b.pace.reserve("mine", start)).toBe(start + 1_000);
    expect(await a.pace.reserve("mine", start)).toBe(start + 2_000);
    expect(await a.pace.reserve("other", start)).toBe(start);
    await b.pace.throttled("mine", start);
    expect(await a.pace.reserve("mine", start + 60_000)).toBe(start + 60_000);
    expect(await a.pace.reserve("mine", start + 60_000)).toBe(start + 62_000);
  });
});
