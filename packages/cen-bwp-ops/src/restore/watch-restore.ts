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

/** There is more to come: nothing is to be done before `next`, ms since the epoch. */
export interface RestoreContinues {
  readonly outcome: "continues";
  readonly at: number;
  readonly next: number;
}

/**
 * Tells somebody 30 min before the end of a temporary upgrade, and checks after it that the plan has its bandwidth back. Writes
 * nothing to the service; can be run again at any time. It waits in this process: where a dispatcher is at hand, submit the
 * workflow `watchRestore` instead, which waits there.
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
  for (let looks = 0; ;) {
    const turn = await restoreTurn(run, input, schedule, looks);
    if (turn.outcome !== "continues") return turn;
    if (turn.at >= schedule.checkAt) looks += 1;
    if (!(await run.sleepUntil(turn.next))) {
      return { outcome: "interrupted", input, at: await run.engine.now() };
    }
  }
}

/** Does what is due now, after so many looks; never waits. */
export async function restoreTurn(
  run: Run,
  input: RestoreInput,
  schedule: RestoreSchedule,
  looks: number,
): Promise<RestoreOutcome | RestoreContinues> {
  const at = await run.engine.now();
  if (at < schedule.noticeAt) return untilThen(run, at, schedule.noticeAt);
  if (at < schedule.checkAt) {
    // Whoever comes too late to warn says nothing.
    if (at < schedule.end) run.notify(soonNotice(input, at));
    return untilThen(run, at, schedule.checkAt);
  }
  const { outcome, words } = await look(run, input, schedule);
  run.report({ phase: "observed", at: outcome.at, attempt: 0, lastObservation: words });
  const now = await run.engine.now();
  if (outcome.outcome === "restored" || outcome.outcome === "gone" || now >= schedule.alertAt) {
    run.notify(endNotice(outcome, words));
    return outcome;
  }
  return untilThen(run, now, Math.min(schedule.alertAt, now + run.delay(lookDelays, looks)));
}

function untilThen(run: Run, at: number, next: number): RestoreContinues {
  run.report({ phase: "waiting", at, attempt: 0, nextPollAt: next });
  return { outcome: "continues", at, next };
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
