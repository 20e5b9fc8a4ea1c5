import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { Check } from "../checks/check.js";
import type { CallFailure } from "../failure/call-failure.js";
import type { AttachInput } from "./attach-input.js";

/** What became of an attachment. Switch on `outcome`. */
export type AttachOutcome =
  | AttachedOutcome
  | ConflictingSpanOutcome
  | AttachedElsewhereOutcome
  | AttachPrecheckFailedOutcome
  | AttachNotFoundOutcome
  | AttachRejectedOutcome
  | AttachTimedOutOutcome;

/** What every outcome carries. */
export interface AttachTrail {
  readonly input: AttachInput;
  /** AssociateCenBandwidthPackage calls this run made. */
  readonly sent: number;
  /** The request ids of their answers, oldest first. */
  readonly requestIds: readonly string[];
  /** When the deciding look was taken, ms since the epoch. */
  readonly at: number;
}

/** The plan is on the CEN instance: `attached` by this run, `alreadyAttached` otherwise. */
export interface AttachedOutcome extends AttachTrail {
  readonly outcome: "attached" | "alreadyAttached";
  readonly plan: BandwidthPlan;
}

/** Another plan covers the two areas: `by`, or `unseen` if the service says so and the plan did not show. */
export interface ConflictingSpanOutcome extends AttachTrail {
  readonly outcome: "conflictingSpan";
  readonly plan: BandwidthPlan;
  readonly by: BandwidthPlan | "unseen";
  /** The service's refusal, if it came to one. */
  readonly failure?: CallFailure;
}

/** The plan is on other CEN instances. Nothing was moved. */
export interface AttachedElsewhereOutcome extends AttachTrail {
  readonly outcome: "attachedElsewhere";
  readonly plan: BandwidthPlan;
  readonly cenIds: readonly string[];
}

/** The plan is locked or expired. */
export interface AttachPrecheckFailedOutcome extends AttachTrail {
  readonly outcome: "precheckFailed";
  readonly plan: BandwidthPlan;
  /** All pre-checks, passed ones too. */
  readonly checks: readonly Check[];
}

/** The service knows no such plan or CEN instance. */
export interface AttachNotFoundOutcome extends AttachTrail {
  readonly outcome: "notFound";
  readonly what: "plan" | "cen";
  /** The member of the input that names it, and what to do. */
  readonly field: "CenBandwidthPackageId" | "CenId";
  readonly remedy: string;
  readonly failure?: CallFailure;
}

/** The service refused for a reason that waiting does not change. */
export interface AttachRejectedOutcome extends AttachTrail {
  readonly outcome: "rejected";
  readonly failure: CallFailure;
}

/** Time ran out, or the signal fired, without a decision. Run it again: attaching twice is harmless. */
export interface AttachTimedOutOutcome extends AttachTrail {
  readonly outcome: "timedOut";
  readonly resumable: true;
  /** `true` if the signal ended it. */
  readonly interrupted: boolean;
  /** The service accepted the attachment; it only has not shown yet. */
  readonly accepted: boolean;
  readonly lastFailure?: CallFailure;
}
