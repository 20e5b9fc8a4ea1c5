import { IntentMismatchError } from "../ports/intent-mismatch-error.js";
import { possibleOrder } from "../ports/intent-state.js";
import type { Intent } from "../ports/intent.js";
import type { OpsContext } from "../ports/ops-context.js";
import { startRun } from "../run/run.js";
import { armRestoreWatch } from "./arm-restore-watch.js";
import { beginOrder } from "./begin-order.js";
import type { Watch } from "./conclude-watch.js";
import { resumeOrder } from "./resume-order.js";
import { settleWith } from "./settle-with.js";
import { readTempUpgradeInput, type TempUpgradeInput } from "./temp-upgrade-input.js";
import type { TempUpgradeOptions } from "./temp-upgrade-options.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import { type UpgradeJob, upgradeJob } from "./upgrade-job.js";
import { watchOrder } from "./watch-order.js";

/**
 * Makes sure that a plan has the bandwidth (Mbps) until the end, by at most one paid order per intent, whatever gets lost on the
 * way. The intent (account, plan, bandwidth, end) is remembered in the context's store: a second call resumes or is answered
 * from the first one's result and never orders again. With a dispatcher in the context, `upgraded` arms the watch on its end.
 *
 * @throws {InputError} if the input has a wrong shape.
 * @throws {IntentMismatchError} if `intentKey` stands for an order with other parameters.
 * @throws {ReadFailedError} if the service refuses to be read and nothing was ordered.
 */
export async function ensureTempUpgrade(
  context: OpsContext,
  input: TempUpgradeInput,
  options: TempUpgradeOptions = {},
): Promise<TempUpgradeOutcome> {
  return finishTempUpgrade(await beginTempUpgrade(context, input, options));
}

/** An upgrade whose order has left, or is not needed: everything but the waiting. */
export interface BegunUpgrade {
  readonly job: UpgradeJob;
  /** What there is to watch, or the outcome if there is nothing. */
  readonly next: Watch | TempUpgradeOutcome;
  /** The intent was settled before: `next` is what it says. */
  readonly answered: boolean;
}

/** The first half of `ensureTempUpgrade`, up to the answer to the order. */
export async function beginTempUpgrade(
  context: OpsContext,
  input: TempUpgradeInput,
  options: TempUpgradeOptions,
): Promise<BegunUpgrade> {
  const order = readTempUpgradeInput(input);
  const run = startRun(context, options, "ensureTempUpgrade");
  run.signal?.throwIfAborted();
  const job = await upgradeJob(context, run, order, options);
  const intent = await openIntent(job);
  if (intent.status === "closed" && possibleOrder(intent) && intent.result) {
    // Only `ensureTempUpgrade` settles intents, and with nothing but its outcomes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return { job, next: intent.result as TempUpgradeOutcome, answered: true };
  }
  const next = (await resumeOrder(job, intent)) ?? (await beginOrder(job));
  return { job, next, answered: false };
}

/** The second half: waits until the order shows, and records what came of it. Never orders. */
export async function finishTempUpgrade({
  job,
  next,
  answered,
}: BegunUpgrade): Promise<TempUpgradeOutcome> {
  const outcome = "outcome" in next ? next : await watchOrder(job, next);
  if (!answered) await settleWith(job, outcome);
  return armRestoreWatch(job.run, outcome);
}

async function openIntent({ run, draft, intents }: UpgradeJob): Promise<Intent> {
  const opened = await run.engine.step("intent", () => intents.open(draft));
  if (opened.opened === "mismatch") throw new IntentMismatchError(opened.intent, draft.order);
  return opened.intent;
}
