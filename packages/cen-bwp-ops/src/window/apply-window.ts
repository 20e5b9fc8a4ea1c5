import { readDurations } from "../failure/read-settings.js";
import { InputError } from "../failure/input-error.js";
import { intentsOf } from "../ports/intents-of.js";
import { IntentMismatchError } from "../ports/intent-mismatch-error.js";
import { sameOrder } from "../ports/intent-state.js";
import type { OpsContext } from "../ports/ops-context.js";
import { type Run, startRun } from "../run/run.js";
import {
  leadMarginMs,
  minimumLeadMs,
  type TempUpgradeOptions,
} from "../upgrade/temp-upgrade-options.js";
import { windowHash, windowKey, windowOrder } from "./plan-window.js";
import { stopRule } from "./stop-rule.js";
import { readWindow, type WindowInput, type WindowTimes } from "./window-input.js";
import { spent, type StopRule, type WindowEntry, type WindowOutcome } from "./window-outcome.js";
import { partsRound } from "./parts-round.js";
import { type WindowJob, windowRound } from "./window-round.js";
import { windowStages } from "./window-stages.js";

/** Settings of `applyWindow`. */
export interface ApplyWindowOptions extends Omit<TempUpgradeOptions, "intentKey"> {
  /** The `hash` of a preview: anything else than what was looked at is refused. */
  readonly planHash?: string;
  /**
   * How many plans go at once, stage by stage; the last number counts for all that are left. `[1, 5, 25]` by default: one canary, then a few.
   * Larger stages are for a fleet, and stop later when something is wrong.
   */
  readonly stages?: readonly number[];
  /** How long before the start orders leave, because an order takes minutes to work; 5 min by default, in ms. */
  readonly leadMs?: number;
}

/** How long before the start orders leave, ms. */
export function windowLeadMs({ leadMs = 5 * 60_000 }: Pick<ApplyWindowOptions, "leadMs">): number {
  readDurations({ leadMs });
  return leadMs;
}

/**
 * Waits for the window and upgrades its plans: one as canary, then 5, then 25 at a time, each by `ensureTempUpgrade`. The stop rules
 * are asked after every order and every stage; a plan whose estimate does not fit into the budget any more stops it too. Begun
 * late, it runs only if three hours still fit.
 *
 * @throws {InputError} naming what is wrong with the input; nothing was read or sent.
 * @throws {IntentMismatchError} if the window was begun with another bandwidth for a plan; nothing was sent.
 */
export async function applyWindow(
  context: OpsContext,
  input: WindowInput,
  options: ApplyWindowOptions = {},
): Promise<WindowOutcome> {
  const times = readWindow(input);
  const { planHash, leadMs: _, stages, ...upgradeOptions } = options;
  if (stages?.length === 0 || stages?.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new InputError("stages", "one or more whole numbers, 1 or more each", stages);
  }
  const leadMs = windowLeadMs(options);
  if (planHash !== undefined && planHash !== windowHash(input, times)) {
    throw new InputError("planHash", "the hash of a preview of this very window", planHash);
  }
  const run = startRun(context, options, "applyWindow");
  const conclude = async (
    entries: readonly WindowEntry[],
    ended: { outcome: WindowOutcome["outcome"]; rule?: StopRule },
  ): Promise<WindowOutcome> => {
    const rest = input.upgrades.slice(entries.length);
    const halted = rest.map((upgrade): WindowEntry => ({ upgrade, state: "halted" }));
    const all = [...entries, ...halted];
    const outcome = {
      ...ended,
      ...times,
      entries: all,
      spent: spent(all),
      at: await run.engine.now(),
    };
    tell(run, input, outcome);
    return outcome;
  };
  await refuseMismatch(context, run, input, times);
  if (!(await waitForStart(run, times.start - leadMs)))
    return conclude([], { outcome: "interrupted" });
  if (times.end - (await run.engine.now()) < minimumLeadMs + leadMarginMs) {
    return conclude([], { outcome: "skipped" });
  }
  const entries: WindowEntry[] = [];
  const job: WindowJob = { context, run, input, times, options: upgradeOptions };
  for (const stage of windowStages(input.upgrades, stages)) {
    let rest = stage;
    while (rest.length > 0) {
      const round = await (context.part ? partsRound : windowRound)(job, rest, entries);
      entries.push(...round);
      rest = rest.slice(round.length);
      if (run.signal?.aborted) return conclude(entries, { outcome: "interrupted" });
      // A round in which nobody had a turn began with a plan the money is not enough for.
      const rule = stopRule(entries) ?? (round.length === 0 ? "budget" : undefined);
      if (rule && entries.length < input.upgrades.length) {
        return conclude(entries, { outcome: "halted", rule });
      }
    }
  }
  return conclude(entries, { outcome: "applied" });
}

// Before anything is sent, because afterwards half of the window would be applied.
async function refuseMismatch(
  context: OpsContext,
  run: Run,
  input: WindowInput,
  times: WindowTimes,
): Promise<void> {
  const intents = intentsOf(context);
  for (const upgrade of input.upgrades) {
    const order = windowOrder(upgrade, times);
    const key = windowKey(context, input, times, upgrade.CenBandwidthPackageId);
    const intent = await run.engine.step(
      run.name("known"),
      async () => (await intents.get(key)) ?? null,
      { readOnly: true },
    );
    if (intent && !sameOrder(intent.order, order)) throw new IntentMismatchError(intent, order);
  }
}

async function waitForStart(run: Run, instant: number): Promise<boolean> {
  const at = await run.engine.now();
  if (at >= instant) return run.signal?.aborted !== true;
  run.report({ phase: "waiting", at, attempt: 0, nextPollAt: instant });
  return run.sleepUntil(instant);
}

function tell(
  run: Run,
  { id }: WindowInput,
  { outcome, rule, entries, start, at }: WindowOutcome,
): void {
  if (outcome !== "halted" && outcome !== "skipped") return;
  const left = entries.filter(({ state }) => state === "halted").length;
  const why = outcome === "skipped" ? "it is too late for the three hours an upgrade lasts" : rule;
  const text = `window ${id}: ${left} of ${entries.length} plans were not upgraded: ${why}`;
  run.notify({ id: `${id}@${start} ${outcome}`, event: "halted", at, text });
}
