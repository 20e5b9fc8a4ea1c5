import { ReadFailedError } from "../failure/read-failed-error.js";
import type { OpsContext } from "../ports/ops-context.js";
import { scopedEngine } from "../run/scoped-engine.js";
import type { Run } from "../run/run.js";
import {
  beginTempUpgrade,
  type BegunUpgrade,
  finishTempUpgrade,
} from "../upgrade/ensure-temp-upgrade.js";
import type { TempUpgradeOptions } from "../upgrade/temp-upgrade-options.js";
import { windowKey, windowOrder } from "./plan-window.js";
import { refusalRule } from "./stop-rule.js";
import type { WindowInput, WindowTimes, WindowUpgrade } from "./window-input.js";
import { mayHaveCost, spent, type WindowEntry } from "./window-outcome.js";

/** The window a round belongs to. */
export interface WindowJob {
  readonly context: OpsContext;
  readonly run: Run;
  readonly input: WindowInput;
  readonly times: WindowTimes;
  readonly options: TempUpgradeOptions;
}

type Begun = { readonly upgrade: WindowUpgrade } & (
  | { readonly begun: BegunUpgrade }
  | { readonly entry: WindowEntry }
);

/**
 * Orders for plans one after the other, until one shows that more orders would be wrong or unaffordable; then waits for all of them. So
 * a refusal stops the very stage it comes in, and the waiting still happens side by side: orders take effect meanwhile. One thing
 * at a time also means that every replay takes its steps in the same order.
 *
 * Returns the entries of the plans that had their turn, from the front.
 */
export async function windowRound(
  job: WindowJob,
  plans: readonly WindowUpgrade[],
  before: readonly WindowEntry[],
): Promise<readonly WindowEntry[]> {
  const round: Begun[] = [];
  for (const upgrade of plans) {
    if (job.run.signal?.aborted) break;
    if (costSoFar(before, round) + (upgrade.estimate ?? 0) > budgetOf(job.input)) break;
    const latest = await begin(job, upgrade);
    // Nothing of it was sent, so it has not had its turn.
    if (!latest) break;
    round.push(latest);
    if (shouldPause(before, round)) break;
  }
  const entries: WindowEntry[] = [];
  for (const each of round) {
    const { upgrade } = each;
    if ("entry" in each) entries.push(each.entry);
    else entries.push({ upgrade, state: "done", result: await finishTempUpgrade(each.begun) });
  }
  return entries;
}

async function begin(job: WindowJob, upgrade: WindowUpgrade): Promise<Begun | undefined> {
  const { context, run, input, times, options } = job;
  const id = upgrade.CenBandwidthPackageId;
  const scoped = { ...context, engine: scopedEngine(run.engine, id, context.clock) };
  const intentKey = windowKey(context, input, times, id);
  try {
    const order = windowOrder(upgrade, times);
    return { upgrade, begun: await beginTempUpgrade(scoped, order, { ...options, intentKey }) };
  } catch (error) {
    // The signal fired before the order left.
    if (run.signal?.aborted && error === run.signal.reason) return undefined;
    if (!(error instanceof ReadFailedError)) throw error;
    return { upgrade, entry: { upgrade, state: "unread", failure: error.failure } };
  }
}

// What the next order would run into as well, or two in a row of which nobody knows yet what became of them.
function shouldPause(before: readonly WindowEntry[], round: readonly Begun[]): boolean {
  const [latest, previous] = [round.at(-1), round.at(-2)];
  const failure = latest && failureOf(latest);
  if (failure && refusalRule(failure) !== undefined) return true;
  const lostBefore = previous ? isUnknown(previous) : isUndecided(before.at(-1));
  return latest !== undefined && isUnknown(latest) && lostBefore;
}

function failureOf(each: Begun): { readonly code: string } | undefined {
  if ("entry" in each) return each.entry.state === "unread" ? each.entry.failure : undefined;
  const { next } = each.begun;
  return "outcome" in next && next.outcome === "rejected" ? next.failure : undefined;
}

function isUnknown(each: Begun): boolean {
  if ("entry" in each) return false;
  const { next } = each.begun;
  return "outcome" in next ? next.outcome === "undecided" : next.order === "unknown";
}

function isUndecided(entry: WindowEntry | undefined): boolean {
  return entry?.state === "done" && entry.result.outcome === "undecided";
}

function costSoFar(before: readonly WindowEntry[], round: readonly Begun[]): number {
  const paid = round.filter((each) => {
    if ("entry" in each) return false;
    const { next } = each.begun;
    return "outcome" in next ? mayHaveCost(next.outcome) : next.order !== "others";
  });
  return spent(before) + paid.reduce((sum, { upgrade }) => sum + (upgrade.estimate ?? 0), 0);
}

function budgetOf({ budget = Number.POSITIVE_INFINITY }: WindowInput): number {
  return budget;
}
