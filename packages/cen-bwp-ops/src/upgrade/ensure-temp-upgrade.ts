import { IntentMismatchError } from "../ports/intent-mismatch-error.js";
import { possibleOrder } from "../ports/intent-state.js";
import type { Intent } from "../ports/intent.js";
import type { OpsContext } from "../ports/ops-context.js";
import { startRun } from "../run/run.js";
import { armRestoreWatch } from "./arm-restore-watch.js";
import { beginOrder } from "./begin-order.js";
import { resumeOrder } from "./resume-order.js";
import { settleWith } from "./settle-with.js";
import { readTempUpgradeInput, type TempUpgradeInput } from "./temp-upgrade-input.js";
import type { TempUpgradeOptions } from "./temp-upgrade-options.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import { type UpgradeJob, upgradeJob } from "./upgrade-job.js";

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
  const order = readTempUpgradeInput(input);
  const run = startRun(context, options, "ensureTempUpgrade");
  run.signal?.throwIfAborted();
  const job = await upgradeJob(context, run, order, options);
  const intent = await openIntent(job);
  if (intent.status === "closed" && possibleOrder(intent) && intent.result) {
    // Only `ensureTempUpgrade` settles intents, and with nothing but its outcomes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return armRestoreWatch(run, intent.result as TempUpgradeOutcome);
  }
  const outcome = (await resumeOrder(job, intent)) ?? (await beginOrder(job));
  await settleWith(job, outcome);
  return armRestoreWatch(run, outcome);
}

async function openIntent({ run, draft, intents }: UpgradeJob): Promise<Intent> {
  const opened = await run.engine.step("intent", () => intents.open(draft));
  if (opened.opened === "mismatch") throw new IntentMismatchError(opened.intent, draft.order);
  return opened.intent;
}
