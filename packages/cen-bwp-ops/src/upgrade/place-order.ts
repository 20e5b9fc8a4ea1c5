import { type CallFailure, toCallFailure } from "../failure/call-failure.js";
import { isThrottling } from "../failure/failure-class.js";
import type { Baseline, Intent, OrderAnswer } from "../ports/intent.js";
import { classifyOrderFailure } from "./classify-order-failure.js";
import { keepRecord } from "./keep-record.js";
import type { UpgradeJob } from "./upgrade-job.js";

/** What came of one try. `notClaimed`: an order of ours may be on its way already, so nothing was sent. */
export type Placed =
  | {
      readonly at: number;
      /** Whether this try called the service. */
      readonly called: boolean;
      readonly answer: OrderAnswer;
    }
  | { readonly at: number; readonly notClaimed: Intent };

/**
 * Sends the order at most once, however often this runs.
 *
 * The service takes no client token, so a step that crashed after its effect and before its record would order again. The fence
 * prevents it: a step records this attempt's token, which lives in memory only. Whoever finds another token recorded knows
 * that somebody may have sent, and takes the answer for unknown. There is nothing between the two steps.
 */
export async function placeOrder(job: UpgradeJob, n: number, baseline: Baseline): Promise<Placed> {
  const { run } = job;
  const { token } = run.engine;
  const fence = await run.engine.step(`fence-${n}`, () => Promise.resolve(token));
  return run.engine.step(`place-${n}`, async (): Promise<Placed> => {
    const at = run.clockNow();
    if (fence !== token) {
      const why = "an earlier attempt of this run may have sent the order";
      return { at, called: false, answer: { class: "unknown", why } };
    }
    return claimAndSend(job, `${token}#${n}`, at, baseline);
  });
}

async function claimAndSend(
  job: UpgradeJob,
  token: string,
  at: number,
  baseline: Baseline,
): Promise<Placed> {
  try {
    // On record before it leaves: whoever finds it without an answer takes it for placed.
    const claim = await job.intents.claim(job.draft, { token, at, baseline });
    if (!claim.granted) return { at, notClaimed: claim.by };
  } catch (error) {
    return { at, called: false, answer: { class: "notSent", failure: storeFailure(error) } };
  }
  const answer = await send(job);
  await keepRecord(job.run, () => job.intents.answer(job.draft.key, token, answer));
  return { at, called: true, answer };
}

async function send({ run, order }: UpgradeJob): Promise<OrderAnswer> {
  try {
    // Without the signal: an order on its way is never cut off, or nobody would know what became of it.
    const { RequestId } = await run.client.tempUpgradeCenBandwidthPackageSpec(order);
    return { class: "accepted", ...(RequestId !== undefined && { requestId: RequestId }) };
  } catch (error) {
    const failure = toCallFailure(error);
    if (isThrottling(failure)) await run.throttled();
    return classifyOrderFailure(failure);
  }
}

function storeFailure(error: unknown): CallFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "unknown",
    code: "IntentStoreFailed",
    message: `the intent could not be recorded, so nothing was sent: ${reason}`,
    sent: "no",
    attempts: 0,
  };
}
