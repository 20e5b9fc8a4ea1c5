import type { Check } from "../checks/check.js";
import type { TempUpgradeOrder } from "../ports/intent.js";
import type { IntentDraft, IntentStore } from "../ports/intent-store.js";
import type { Run } from "../run/run.js";
import type { OrderObservation, UpgradeTrail } from "./temp-upgrade-outcome.js";
import type { TempUpgradeWaits } from "./temp-upgrade-options.js";

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

/** An empty trail. */
export function emptyTrail(): MutableTrail {
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
