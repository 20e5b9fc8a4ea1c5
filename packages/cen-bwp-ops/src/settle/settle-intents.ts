import { possibleOrder } from "../ports/intent-state.js";
import { directEngine } from "../ports/direct-engine.js";
import { intentsOf } from "../ports/intents-of.js";
import type { Intent } from "../ports/intent.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { scopedEngine } from "../run/scoped-engine.js";
import { startRun } from "../run/run.js";
import { isOfAccount } from "../upgrade/intent-key.js";
import { armRestoreWatch } from "../upgrade/arm-restore-watch.js";
import { resumeOrder } from "../upgrade/resume-order.js";
import { settleWith } from "../upgrade/settle-with.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import { watchOrder } from "../upgrade/watch-order.js";
import { type UpgradeJob, upgradeJob } from "../upgrade/upgrade-job.js";
import { recordTestimony } from "./record-testimony.js";
import { hear, type HeardTestimony, weigh, type Witness } from "./witness.js";

/** Settings of `settleIntents`. */
export interface SettleOptions extends RunOptions {
  /** Asked where looking proves nothing. */
  readonly witnesses?: readonly Witness[];
  /** How long after an order left witnesses are asked, ms; 15 min by default: before that it may only be late. */
  readonly settleMs?: number;
}

/** What became of one intent. */
export interface SettledIntent {
  readonly key: string;
  /** `settled`: nothing is open any more. `open`: see `outcome`; `undecided` carries the question for the billing page. */
  readonly state: "settled" | "open";
  /** Absent if somebody else settled it meanwhile. */
  readonly outcome?: TempUpgradeOutcome;
  /** What the witnesses said; empty if they were not asked. */
  readonly testimonies: readonly HeardTestimony[];
}

/**
 * The intents of this account that are not settled: an order may exist, and it is not known what became of it. Only reads the
 * store, which may hold intents of other accounts too: a look at this one would prove nothing about those.
 */
export async function planSettleIntents(context: OpsContext): Promise<readonly Intent[]> {
  const all = await intentsOf(context).list();
  return all.filter(
    (intent) =>
      intent.status === "open" &&
      possibleOrder(intent) !== undefined &&
      isOfAccount(context.account, intent),
  );
}

/**
 * Looks once at the plan of every intent that is not settled, asks the witnesses where that proves nothing, and records what came
 * of it. Never orders.
 */
export async function settleIntents(
  context: OpsContext,
  options: SettleOptions = {},
): Promise<readonly SettledIntent[]> {
  const { signal } = options;
  const engine = context.engine ?? directEngine(context.clock);
  const open = await engine.step("open-intents", () => planSettleIntents(context));
  const settled: SettledIntent[] = [];
  for (const { key } of open) {
    signal?.throwIfAborted();
    const scoped = { ...context, engine: scopedEngine(engine, key, context.clock) };
    settled.push(await settleOne(scoped, key, options));
  }
  return settled;
}

async function settleOne(
  context: OpsContext,
  key: string,
  options: SettleOptions,
): Promise<SettledIntent> {
  const run = startRun(context, options, "settleIntents");
  // Read afresh: whoever sent it may have learnt the answer since.
  const intent = await run.engine.step("intent", async () => intentsOf(context).get(key));
  const send = intent && possibleOrder(intent);
  if (!intent || !send) return { key, state: "settled", testimonies: [] };
  // One look; with no time to wait the watch ends after it.
  const once = { intentKey: key, effectTimeoutMs: 0, settleMs: 0 };
  const job = await upgradeJob(context, run, intent.order, once);
  const resumed = await resumeOrder(job, intent);
  if (!resumed) return { key, state: "settled", testimonies: [] };
  // Also where the order was sent by a clock ahead of this one.
  const outcome = await watchOrder(job, { ...resumed, deadline: await run.engine.now() });
  const settleMs = options.settleMs ?? 15 * 60_000;
  const late = outcome.at >= send.at + settleMs;
  if (outcome.outcome !== "undecided" || !late || !options.witnesses) {
    return conclude(job, outcome, []);
  }
  const { witnesses } = options;
  const testimonies = await run.engine.step("witnesses", () => hear(witnesses, intent, send.at));
  const weighed = weigh(testimonies);
  const decided =
    weighed === "open" ? outcome : await recordTestimony(job, send, outcome, weighed, testimonies);
  return conclude(job, decided, testimonies);
}

async function conclude(
  job: UpgradeJob,
  found: TempUpgradeOutcome,
  testimonies: readonly HeardTestimony[],
): Promise<SettledIntent> {
  await settleWith(job, found);
  const outcome = await armRestoreWatch(job.run, found);
  const state = isOpen(outcome) ? "open" : "settled";
  return { key: job.draft.key, state, outcome, testimonies };
}

function isOpen({ outcome }: TempUpgradeOutcome): boolean {
  return (
    outcome === "undecided" || outcome === "acceptedNotEffective" || outcome === "liftedUnproven"
  );
}
