import {
  areaPair,
  attachIfNotConflictingSpan,
  ensureTempUpgrade,
  formatWireTime,
  type IntentStore,
  memoryIntentStore,
  settleIntents,
} from "../../src/index.js";
import { Crash, crashingEngine } from "../crashing-engine.js";
import { emulated, type Emulated, start } from "../emulated.js";
import type { Act } from "./act.js";

const planId = (n: number): string => `cenbwp-${n}0000000000000000000`;
const cenId = (n: number): string => `cen-${n}00000000000000000000`;
const hour = 3_600_000;

// The first two connect the same areas, once each way round.
const areas = [
  ["china", "europe"],
  ["europe", "china"],
  ["china", "asia-pacific"],
] as const;

const none: readonly string[] = [
  "rejected",
  "satisfied",
  "precheckFailed",
  "notFound",
  "reservationConflict",
];

/** Lives through a history against the emulator; tells what is wrong, or nothing. Collects the outcomes. */
export async function liveThrough(
  acts: readonly Act[],
  outcomes: Set<string> = new Set(),
): Promise<string | undefined> {
  const world = emulated({
    cens: [cenId(0), cenId(1)],
    plans: areas.map(([GeographicRegionAId, GeographicRegionBId], n) => ({
      CenBandwidthPackageId: planId(n),
      GeographicRegionAId,
      GeographicRegionBId,
      Bandwidth: 10,
    })),
  });
  const intents = memoryIntentStore();
  const rivals = new Map<string, number>();
  for (const [index, act] of acts.entries()) {
    const wrong = (await live(world, intents, rivals, act, outcomes)) ?? overlaps(world);
    if (wrong) return `act ${index}: ${wrong}`;
  }
  return undefined;
}

async function live(
  world: Emulated,
  intents: IntentStore,
  rivals: Map<string, number>,
  act: Act,
  outcomes: Set<string>,
): Promise<string | undefined> {
  const { emulator, context } = world;
  switch (act.kind) {
    case "wait":
      emulator.clock.advance(act.minutes * 60_000);
      return undefined;
    case "settle":
      await settleIntents({ ...context, intents });
      return undefined;
    case "rivalAttach": {
      const input = { CenId: cenId(act.cen), CenBandwidthPackageId: planId(act.plan) };
      await context.client.associateCenBandwidthPackage(input).catch(() => {});
      return undefined;
    }
    case "rivalUpgrade": {
      const order = orderOf(act.plan, act.bandwidth, 9);
      const sent = context.client.tempUpgradeCenBandwidthPackageSpec(order);
      const key = JSON.stringify(order);
      await sent.then(() => rivals.set(key, (rivals.get(key) ?? 0) + 1)).catch(() => {});
      return undefined;
    }
    case "attach":
      return attach(world, act, outcomes);
    case "upgrade":
      return upgrade(world, intents, rivals, act, outcomes);
  }
}

type Ours = Extract<Act, { kind: "upgrade" | "attach" }>;

async function attach(
  world: Emulated,
  act: Ours,
  outcomes: Set<string>,
): Promise<string | undefined> {
  world.network["AssociateCenBandwidthPackage"] = [...act.network];
  const input = { CenId: cenId(act.cen), CenBandwidthPackageId: planId(act.plan) };
  const { outcome } = await throughCrashes(world, act, (context) =>
    attachIfNotConflictingSpan(context, input),
  );
  outcomes.add(outcome);
  world.network["AssociateCenBandwidthPackage"] = [];
  const there = world.emulator.plan(planId(act.plan))?.CenIds?.CenId?.includes(cenId(act.cen));
  const claimed = outcome === "attached" || outcome === "alreadyAttached";
  if (claimed && there !== true) return `says ${outcome}, and it is not`;
  if (!claimed && outcome !== "timedOut" && there === true) return `says ${outcome}, and it is`;
  return undefined;
}

async function upgrade(
  world: Emulated,
  intents: IntentStore,
  rivals: ReadonlyMap<string, number>,
  act: Ours,
  outcomes: Set<string>,
): Promise<string | undefined> {
  world.network["TempUpgradeCenBandwidthPackageSpec"] = [...act.network];
  const order = orderOf(act.plan, act.bandwidth, act.hours);
  const { outcome } = await throughCrashes(world, act, (context) =>
    ensureTempUpgrade({ ...context, intents }, order),
  );
  outcomes.add(outcome);
  world.network["TempUpgradeCenBandwidthPackageSpec"] = [];
  const others = rivals.get(JSON.stringify(order)) ?? 0;
  const same = world.emulator.ledger.orders.filter(
    ({ planId: id, bandwidth, endTime }) =>
      id === order.CenBandwidthPackageId &&
      bandwidth === order.Bandwidth &&
      endTime === Date.parse(order.EndTime),
  );
  const ours = same.length - others;
  if (ours > 1) return `${ours} orders, and says ${outcome}`;
  if (none.includes(outcome) && ours > 0) return `says ${outcome}, and an order exists`;
  const one = outcome === "upgraded" || outcome === "alreadyUpgraded";
  if (one && same.length === 0) return `says ${outcome}, and no order exists`;
  return undefined;
}

async function throughCrashes<T>(
  { context }: Emulated,
  { crashes }: Ours,
  run: (context: Emulated["context"]) => Promise<T>,
): Promise<T> {
  const journal = new Map<string, string>();
  for (let attempt = 0; ; attempt++) {
    const engine = crashingEngine(context.clock, journal, `${attempt}`, crashes[attempt]);
    try {
      return await run({ ...context, engine });
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}

function orderOf(plan: number, Bandwidth: number, hours: number) {
  const EndTime = formatWireTime(start + hours * hour);
  return { CenBandwidthPackageId: planId(plan), Bandwidth, EndTime };
}

// Two plans of one pair on one CEN instance.
function overlaps({ emulator }: Emulated): string | undefined {
  const seen = new Set<string>();
  for (const plan of emulator.plans()) {
    const pair = areaPair(plan.GeographicRegionAId ?? "", plan.GeographicRegionBId ?? "").key;
    for (const cen of plan.CenIds?.CenId ?? []) {
      if (seen.has(`${cen} ${pair}`)) return `two plans for ${pair} on ${cen}`;
      seen.add(`${cen} ${pair}`);
    }
  }
  return undefined;
}
