import {
  ensureTempUpgrade,
  type Intent,
  type IntentStore,
  memoryIntentStore,
  type OpsContext,
  type TempUpgradeInput,
  type TempUpgradeOutcome,
} from "../../src/index.js";
import { fakeCen, on, wirePlan } from "../fake-cen.js";
import type { Choose } from "./explore.js";
import { type Depth, throughCrashes, trouble, troubleCalls, troubledEngine } from "./trouble.js";

const plan = "cenbwp-ours";
const input: TempUpgradeInput = {
  CenBandwidthPackageId: plan,
  Bandwidth: 40,
  EndTime: "2026-11-01T14:00:00Z",
};
const ours = { plan, bandwidth: 40, end: input.EndTime };
const other = { plan, bandwidth: 30, end: "2026-11-01T16:00:00Z" };

/** What a variant under test looks like: the workflow itself, or a naive one. */
export type UpgradeVariant = (
  context: OpsContext & { readonly intents: IntentStore },
  order: TempUpgradeInput,
) => Promise<Pick<TempUpgradeOutcome, "outcome"> & Partial<TempUpgradeOutcome>>;

// Short waits, or every path would be hundreds of looks that differ in nothing.
export const waits: { readonly settleMs: number; readonly effectTimeoutMs: number } = {
  settleMs: 10_000,
  effectTimeoutMs: 20_000,
};

/** The workflow, unchanged. */
const theWorkflow: UpgradeVariant = (context, order) => ensureTempUpgrade(context, order, waits);

/** Where a path is walked. */
export interface UpgradeSetting {
  readonly depth: Depth;
  readonly keepsJournal?: boolean;
  readonly variant?: UpgradeVariant;
}

/** One path of an upgrade; tells what is wrong with its end. */
export async function upgradePath(
  choose: Choose,
  { depth, keepsJournal = true, variant = theWorkflow }: UpgradeSetting,
): Promise<string | undefined> {
  const cen = fakeCen([wirePlan(plan, on("cen-one"))]);
  cen.upgradeDelayMs = 3_000;
  cen.chargesDuplicates = true;
  const it = trouble(cen, choose, depth);
  let rivals = 0;
  const arrive = (): void => void cen.carryOut(ours);
  troubleCalls(cen, it, "order", arrive, {
    acts: ["a rival orders"],
    act: () => void (cen.carryOut(other) && (rivals += 1)),
  });
  const intents = memoryIntentStore();
  let journal = new Map<string, string>();
  const outcome = await throughCrashes((token) => {
    if (!keepsJournal) journal = new Map();
    const engine = troubledEngine(cen.clock, journal, token, it);
    return variant(
      { client: cen.client, clock: cen.clock, random: cen.random, engine, intents },
      input,
    );
  });
  // What is still on its way counts: it will be paid for.
  for (const { act } of it.pending) act();
  return judgeUpgrade(outcome, cen.orders.length - rivals, (await intents.list())[0]);
}

const none: readonly string[] = [
  "rejected",
  "satisfied",
  "precheckFailed",
  "notFound",
  "reservationConflict",
];
const one: readonly string[] = ["upgraded", "alreadyUpgraded", "acceptedNotEffective"];
const open: readonly string[] = ["undecided", "acceptedNotEffective", "liftedUnproven"];

/** What is wrong with an outcome, given the orders there are and the intent as it is kept. */
export function judgeUpgrade(
  outcome: Awaited<ReturnType<UpgradeVariant>>,
  orders: number,
  intent: Intent | undefined,
): string | undefined {
  const said = outcome.outcome;
  if (orders > 1) return `${orders} orders, and says ${said}`;
  if (none.includes(said) && orders > 0) return `says ${said}, and an order exists`;
  if (one.includes(said) && orders === 0) return `says ${said}, and no order exists`;
  const seen = outcome.observations?.at(-1)?.verdict;
  if (said === "upgraded" && seen !== undefined && seen !== "effective") {
    return `says upgraded, and saw ${seen}`;
  }
  if (intent && intent.result?.outcome !== said) return `says ${said}, and recorded otherwise`;
  if (intent?.status === "open" && !open.includes(said)) return `leaves the intent open: ${said}`;
  return undefined;
}
