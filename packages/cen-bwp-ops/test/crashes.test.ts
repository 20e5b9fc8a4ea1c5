import { describe, expect, it } from "vitest";
import {
  attachIfNotConflictingSpan,
  type AttachOutcome,
  ensureTempUpgrade,
  type IntentStore,
  memoryIntentStore,
  type OpsContext,
  type TempUpgradeOutcome,
} from "../src/index.js";
import { Crash, crashingEngine, type CrashPoint } from "./crashing-engine.js";
import {
  type Fault,
  fakeCen,
  lost,
  on,
  refused,
  serverError,
  throttled,
  wirePlan,
} from "./fake-cen.js";

const plan = "cenbwp-ours";
const input = { CenBandwidthPackageId: plan, Bandwidth: 40, EndTime: "2026-11-01T14:00:00Z" };

const faults: Readonly<Record<string, readonly Fault[]>> = {
  "no fault": [],
  "lost after the effect": [lost(true)],
  "lost before the effect": [lost(false)],
  "500 after the effect": [serverError(true)],
  throttled: [throttled],
  refused: [refused("OperationFailed.InsufficientBalance")],
};

// Steps of a run that goes well: intent, baseline, others, fence, place, looks, settle.
const points: CrashPoint[] = Array.from({ length: 8 }, (_, index) => index + 1).flatMap((step) =>
  (["before", "afterEffect", "afterRecord"] as const).map((when) => ({ step, when })),
);

/** Which memories survive a crash. */
const memories = {
  "journal and intents": { journal: true, intents: true },
  "journal only": { journal: true, intents: false },
  "intents only": { journal: false, intents: true },
} as const;

async function runThroughCrashes(
  fault: readonly Fault[],
  crashes: readonly CrashPoint[],
  survives: { journal: boolean; intents: boolean },
): Promise<{ outcome: TempUpgradeOutcome; orders: number }> {
  const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
  cen.script.order.push(...fault);
  let journal = new Map<string, string>();
  let intents: IntentStore = memoryIntentStore();
  for (let attempt = 0; ; attempt++) {
    const crash = crashes[attempt];
    const engine = crashingEngine(cen.clock, journal, `attempt-${attempt}`, crash);
    const context: OpsContext = {
      client: cen.client,
      clock: cen.clock,
      random: cen.random,
      engine,
      intents,
    };
    try {
      const outcome = await ensureTempUpgrade(context, input);
      return { outcome, orders: cen.orders.length };
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      if (!survives.journal) journal = new Map();
      if (!survives.intents) intents = memoryIntentStore();
    }
  }
}

// The answers that prove that no order exists.
const noOrder: readonly string[] = ["refused", "throttled"];

// What may be said after so many orders.
function isTrue(outcome: string, orders: number, fault: string): boolean {
  if (orders === 1) return outcome === "upgraded" || outcome === "alreadyUpgraded";
  if (orders === 0)
    return outcome === "undecided" || (outcome === "rejected" && noOrder.includes(fault));
  return false;
}

const cases = Object.entries(memories).flatMap(([memory, survives]) =>
  Object.entries(faults).map(([name, fault]) => ({ memory, survives, name, fault })),
);

describe("attachIfNotConflictingSpan through crashes", () => {
  it.each([
    { name: "no fault", fault: [] },
    { name: "lost after the effect", fault: [lost(true)] },
    { name: "lost before the effect", fault: [lost(false)] },
  ])("$name: the plan is attached in the end", async ({ fault }) => {
    const outcomes = new Set<string>();
    for (const crash of points) {
      const cen = fakeCen([wirePlan(plan)]);
      cen.script.associate.push(...fault);
      const journal = new Map<string, string>();
      const attempt = (token: string, point?: CrashPoint): Promise<AttachOutcome> => {
        const engine = crashingEngine(cen.clock, journal, token, point);
        const context = { client: cen.client, clock: cen.clock, random: cen.random, engine };
        return attachIfNotConflictingSpan(context, {
          CenId: "cen-one",
          CenBandwidthPackageId: plan,
        });
      };
      const outcome = await attempt("1", crash).catch(() => attempt("2"));
      outcomes.add(outcome.outcome);
    }
    // The call that died before its record may be what attached it.
    expect([...outcomes].filter((each) => !["attached", "alreadyAttached"].includes(each))).toEqual(
      [],
    );
    expect(outcomes).toContain("attached");
  });
});

describe("ensureTempUpgrade through crashes", () => {
  it.each(cases)("$memory survive, $name: at most one order, and none hidden", async (each) => {
    const wrong: string[] = [];
    for (const first of points) {
      for (const second of [undefined, ...points.slice(0, 12)]) {
        const crashes = second ? [first, second] : [first];
        const { outcome, orders } = await runThroughCrashes(each.fault, crashes, each.survives);
        if (!isTrue(outcome.outcome, orders, each.name)) {
          wrong.push(`${JSON.stringify(crashes)}: ${outcome.outcome} with ${orders} orders`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("does not send when an earlier attempt may have, even if it had not come to it", async () => {
    // The fifth step is the order; this attempt dies right before it.
    const { outcome, orders } = await runThroughCrashes(
      [],
      [{ step: 5, when: "before" }],
      memories["journal only"],
    );
    expect(orders).toBe(0);
    expect(outcome).toMatchObject({
      outcome: "undecided",
      sent: 0,
      why: "an earlier attempt of this run may have sent the order",
    });
  });

  it.each([
    { fault: [], wanted: "upgraded" },
    { fault: [refused("OperationFailed.InsufficientBalance")], wanted: "rejected" },
    { fault: [lost(false)], wanted: "undecided" },
  ])(
    "learns the answer from the intent when only the journal missed it: $wanted",
    async ({ fault, wanted }) => {
      const crash: CrashPoint = { step: 5, when: "afterEffect" };
      const { outcome } = await runThroughCrashes(fault, [crash], memories["journal and intents"]);
      expect(outcome).toMatchObject({ outcome: wanted, sent: 0 });
    },
  );

  it("sends when the journal proves that nobody came so far", async () => {
    const { outcome, orders } = await runThroughCrashes(
      [],
      [{ step: 4, when: "before" }],
      memories["journal only"],
    );
    expect([outcome.outcome, orders]).toEqual(["upgraded", 1]);
  });
});
