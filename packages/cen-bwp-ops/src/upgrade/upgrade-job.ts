import type { Check } from "../checks/check.js";
import type { TempUpgradeOrder } from "../ports/intent.js";
import type { IntentDraft, IntentStore } from "../ports/intent-store.js";
import type { Run } from "../run/run.js";
import type { OrderObservation, UpgradeTrail } from "./temp-upgrade-outcome.js";
import { type TempUpgradeOptions, type TempUpgradeWaits, waitsOf } from "./temp-upgrade-options.js";
import { compact } from "../domain/compact.js";
import { intentKey, planSubject } from "./intent-key.js";
import { intentsOf } from "../ports/intents-of.js";
import type { OpsContext } from "../ports/ops-context.js";

/** One call of `ensureTempUpgrade`: what stays the same, and the trail it leaves. Internal. */
export interface UpgradeJob {
  readonly run: Run;
  readonly order: TempUpgradeOrder;
  /** Its key is the key of the intent. */
  readonly draft: IntentDraft;
  readonly intents: IntentStore;
  readonly waits: TempUpgradeWaits;
  readonly trail: MutableTrail;
}

/** Grows while the job runs; `trailOf` takes a copy. */
interface MutableTrail {
  sent: number;
  checks: readonly Check[];
  readonly requestIds: string[];
  readonly observations: OrderObservation[];
}

function emptyTrail(): MutableTrail {
  return { sent: 0, checks: [], requestIds: [], observations: [] };
}

/** The trail so far, for an outcome. */
export function trailOf({ order, draft, trail }: UpgradeJob, at: number): UpgradeTrail {
  return {
    order,
    intent: draft.key,
    sent: trail.sent,
    requestIds: [...trail.requestIds],
    checks: trail.checks,
    observations: [...trail.observations],
    at,
  };
}

/** The job of one call. */
export async function upgradeJob(
  context: OpsContext,
  run: Run,
  order: TempUpgradeOrder,
  options: TempUpgradeOptions,
): Promise<UpgradeJob> {
  return {
    run,
    order,
    draft: compact<IntentDraft>({
      key: options.intentKey ?? intentKey(context.account, order),
      subject: planSubject(context.account, order.CenBandwidthPackageId),
      order,
      createdAt: await run.engine.now(),
      actor: options.actor,
      reason: options.reason,
    }),
    intents: intentsOf(context),
    waits: waitsOf(options),
    trail: emptyTrail(),
  };
}
