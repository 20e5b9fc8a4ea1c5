import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { CallFailure } from "../failure/call-failure.js";
import type { Notice } from "../ports/notifier.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { readPlan } from "../read/read-plan.js";
import type { PollDelays } from "../run/poll-delays.js";
import { type Run, startRun } from "../run/run.js";
import { judgeRestore, type RestoreMiss } from "./judge-restore.js";
import {
  readRestoreInput,
  type RestoreInput,
  type RestoreSchedule,
  type RestoreTimes,
} from "./restore-input.js";

/** Settings of `watchRestore`. */
export interface WatchRestoreOptions extends RestoreTimes, RunOptions {}

/**
 * What became of the end of a temporary upgrade. `restored`: seen. `notRestored`: an alert, `misses` tells why. `gone`: the service
 * knows no such plan any more. `unreadable`: no look brought an answer. `interrupted`: the signal ended it; run it again.
 */
export type RestoreOutcome = { readonly input: RestoreInput; readonly at: number } & (
  | { readonly outcome: "restored"; readonly plan: BandwidthPlan }
  | {
      readonly outcome: "notRestored";
      readonly plan: BandwidthPlan;
      readonly misses: readonly RestoreMiss[];
    }
  | { readonly outcome: "gone" }
  | { readonly outcome: "unreadable"; readonly failure: CallFailure }
  | { readonly outcome: "interrupted" }
);

const lookDelays: PollDelays = { firstMs: 30_000, maxMs: 5 * 60_000 };

/**
 * Tells somebody 30 min before the end of a temporary upgrade, and checks after it that the plan has its bandwidth back. Writes
 * nothing to the service; can be run again at any time.
 *
 * @throws {InputError} if the input has a wrong shape.
 */
export async function watchRestore(
  context: OpsContext,
  input: RestoreInput,
  options: WatchRestoreOptions = {},
): Promise<RestoreOutcome> {
  const schedule = readRestoreInput(input, options);
  const run = startRun(context, options, "watchRestore");
  const interrupted = async (): Promise<RestoreOutcome> => ({
    outcome: "interrupted",
    input,
    at: await run.engine.now(),
  });
  if ((await run.engine.now()) < schedule.end) {
    if (!(await waitUntil(run, schedule.noticeAt))) return interrupted();
    const at = await run.engine.now();
    // Whoever comes too late to warn says nothing.
    if (at < schedule.end) run.notify(soonNotice(input, at));
  }
  if (!(await waitUntil(run, schedule.checkAt))) return interrupted();
  for (let looks = 0; ; looks++) {
    const { outcome, words } = await look(run, input, schedule);
    run.report({ phase: "observed", at: outcome.at, attempt: 0, lastObservation: words });
    const now = await run.engine.now();
    if (outcome.outcome === "restored" || outcome.outcome === "gone" || now >= schedule.alertAt) {
      run.notify(endNotice(outcome, words));
      return outcome;
    }
    const next = Math.min(schedule.alertAt, now + run.delay(lookDelays, looks));
    if (!(await waitUntil(run, next))) return interrupted();
  }
}

async function waitUntil(run: Run, instant: number): Promise<boolean> {
  const at = await run.engine.now();
  if (at >= instant) return run.signal?.aborted !== true;
  run.report({ phase: "waiting", at, attempt: 0, nextPollAt: instant });
  return run.sleepUntil(instant);
}

async function look(
  run: Run,
  input: RestoreInput,
  { end }: RestoreSchedule,
): Promise<{ outcome: Exclude<RestoreOutcome, { outcome: "interrupted" }>; words: string }> {
  const { CenBandwidthPackageId: id, RestoreTo } = input;
  const reading = await readPlan(run, "plan", id);
  const { at } = reading;
  if (!reading.ok) {
    const { failure } = reading;
    const words = `${id} could not be read after its upgrade ended: ${failure.code}`;
    return { outcome: { outcome: "unreadable", input, at, failure }, words };
  }
  const { plan } = reading;
  if (!plan) return { outcome: { outcome: "gone", input, at }, words: `${id} is gone` };
  const misses = judgeRestore(plan, RestoreTo, end);
  if (misses.length === 0) {
    const words = `${id} is back at ${RestoreTo} Mbps`;
    return { outcome: { outcome: "restored", input, at, plan }, words };
  }
  const pending = misses.includes("reservation") ? ", and the restore is still pending" : "";
  const words = `${id} has ${plan.bandwidth ?? "?"} Mbps instead of ${RestoreTo}${pending}`;
  return { outcome: { outcome: "notRestored", input, at, plan, misses }, words };
}

function soonNotice(
  { CenBandwidthPackageId: planId, EndTime, RestoreTo }: RestoreInput,
  at: number,
): Notice {
  const text =
    `${planId} returns to ${RestoreTo} Mbps at ${EndTime}; ` +
    "lower connection limits that were raised for the upgrade before that";
  return { id: `${planId} ${EndTime} endsSoon`, event: "endsSoon", at, planId, text };
}

function endNotice({ outcome, input, at }: RestoreOutcome, text: string): Notice {
  const { CenBandwidthPackageId: planId, EndTime } = input;
  const event = outcome === "restored" ? "restored" : "notRestored";
  return { id: `${planId} ${EndTime} ${event}`, event, at, planId, text };
}
