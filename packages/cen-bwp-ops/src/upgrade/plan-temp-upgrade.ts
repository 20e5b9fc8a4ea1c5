import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { Check } from "../checks/check.js";
import { intentsOf } from "../ports/intents-of.js";
import { IntentMismatchError } from "../ports/intent-mismatch-error.js";
import { possibleOrder, sameOrder } from "../ports/intent-state.js";
import type { Intent, TempUpgradeOrder } from "../ports/intent.js";
import type { OpsContext } from "../ports/ops-context.js";
import { startRun } from "../run/run.js";
import { assessNow } from "./assess-now.js";
import { intentKey, planSubject } from "./intent-key.js";
import { readTempUpgradeInput, type TempUpgradeInput } from "./temp-upgrade-input.js";
import type { TempUpgradeOptions } from "./temp-upgrade-options.js";

/** What `ensureTempUpgrade` would do now. */
export interface TempUpgradePreview {
  /**
   * `send`: order. `resume`: an order of this intent may exist already, so only look. `wait`: an equal order of somebody
   * else is not yet effective. The others are the outcomes it would end with at once.
   */
  readonly decision:
    | "send"
    | "resume"
    | "wait"
    | "alreadyUpgraded"
    | "satisfied"
    | "precheckFailed"
    | "notFound"
    | "reservationConflict";
  /** The request that would be sent; only with `send`. */
  readonly wouldSend?: TempUpgradeOrder;
  /** Every pre-check with its verdict. */
  readonly checks: readonly Check[];
  readonly plan?: BandwidthPlan;
  /** What is on record for the same intent. */
  readonly intent?: Intent;
  /** When it was looked, ms since the epoch. */
  readonly at: number;
}

/**
 * Reads, judges, and sends nothing; writes no intent either.
 *
 * @throws {InputError} if the input has a wrong shape.
 * @throws {IntentMismatchError} if `intentKey` stands for an order with other parameters.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function planTempUpgrade(
  context: OpsContext,
  input: TempUpgradeInput,
  options: Pick<TempUpgradeOptions, "intentKey" | "signal"> = {},
): Promise<TempUpgradePreview> {
  const order = readTempUpgradeInput(input);
  const run = startRun(context, options);
  const intents = intentsOf(context);
  const key = options.intentKey ?? intentKey(context.account, order);
  const subject = planSubject(context.account, order.CenBandwidthPackageId);
  const intent = await intents.get(key);
  if (intent && !sameOrder(intent.order, order)) throw new IntentMismatchError(intent, order);
  const assessed = await assessNow({ run, order, draft: { key, subject }, intents });
  const resumes = intent !== undefined && possibleOrder(intent) !== undefined;
  const decision = resumes ? "resume" : assessed.decision;
  const { checks, plan, at } = assessed;
  return {
    decision,
    ...(decision === "send" && { wouldSend: order }),
    checks,
    ...(plan && { plan }),
    ...(intent && { intent }),
    at,
  };
}
