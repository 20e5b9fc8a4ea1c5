import type { BandwidthPlan, Reservation } from "../domain/bandwidth-plan.js";
import type { Check } from "../checks/check.js";
import type { CallFailure } from "../failure/call-failure.js";
import type { TempUpgradeOrder } from "../ports/intent.js";
import type { OrderVerdict } from "./judge-order.js";

/** What became of a temporary upgrade. Switch on `outcome`. Plain JSON. */
export type TempUpgradeOutcome =
  | UpgradedOutcome
  | AlreadyUpgradedOutcome
  | SatisfiedOutcome
  | UpgradePrecheckFailedOutcome
  | UpgradeNotFoundOutcome
  | ReservationConflictOutcome
  | UpgradeRejectedOutcome
  | AcceptedNotEffectiveOutcome
  | LiftedUnprovenOutcome
  | UndecidedOutcome;

/** What every outcome carries. */
export interface UpgradeTrail {
  /** The order as sent or as it would have been. */
  readonly order: TempUpgradeOrder;
  /** The key of the intent it is remembered under. */
  readonly intent: string;
  /** TempUpgradeCenBandwidthPackageSpec calls this run made; at most one of them can have been carried out. */
  readonly sent: number;
  /** The request ids of the answers to the order, oldest first; of an order taken up, the one on record. */
  readonly requestIds: readonly string[];
  /** The pre-checks with their verdicts; empty for a run that took up an order already on its way. */
  readonly checks: readonly Check[];
  /** Every look after the order, oldest first. */
  readonly observations: readonly OrderObservation[];
  /** When it was concluded, ms since the epoch. */
  readonly at: number;
}

/** One look at the plan. */
export interface OrderObservation {
  /** ms since the epoch. */
  readonly at: number;
  readonly verdict: OrderVerdict | "unreadable";
  /** Mbps. */
  readonly bandwidth?: number;
  readonly reservation?: Reservation;
  readonly failure?: CallFailure;
}

/** Proven: an order of this shape appeared after a baseline without one, and works. */
export interface UpgradedOutcome extends UpgradeTrail {
  readonly outcome: "upgraded";
  readonly plan: BandwidthPlan;
  /** Mbps before, and again after the end. */
  readonly baseline: number;
  /** The id of the run that watches the end. Absent without a dispatcher, or if it could not be armed. */
  readonly restoreWatch?: string;
}

/** The same upgrade runs already, ordered by somebody else or before this intent. Nothing was ordered. */
export interface AlreadyUpgradedOutcome extends UpgradeTrail {
  readonly outcome: "alreadyUpgraded";
  readonly plan: BandwidthPlan;
  /** Mbps the plan returns to. */
  readonly baseline: number;
}

/** The plan has at least the bandwidth anyway. Nothing was ordered. */
export interface SatisfiedOutcome extends UpgradeTrail {
  readonly outcome: "satisfied";
  readonly plan: BandwidthPlan;
}

/** A pre-check failed: see `checks`. Nothing was ordered. */
export interface UpgradePrecheckFailedOutcome extends UpgradeTrail {
  readonly outcome: "precheckFailed";
  readonly plan: BandwidthPlan;
}

/** The service knows no such plan. Nothing was ordered. */
export interface UpgradeNotFoundOutcome extends UpgradeTrail {
  readonly outcome: "notFound";
  readonly what: "plan";
  /** The member of the input that names it, and what to do. */
  readonly field: "CenBandwidthPackageId";
  readonly remedy: string;
}

/** Another change of the plan is pending: see `plan.reservation`. No order of this intent exists. */
export interface ReservationConflictOutcome extends UpgradeTrail {
  readonly outcome: "reservationConflict";
  readonly plan: BandwidthPlan;
}

/** No order exists: the service refused it, or it could not be sent in any of the tries (`notSent`). */
export interface UpgradeRejectedOutcome extends UpgradeTrail {
  readonly outcome: "rejected";
  readonly reason: "refused" | "notSent";
  readonly failure: CallFailure;
}

/**
 * An order exists and has not shown its effect yet. Run it again to go on waiting; nothing is ordered twice. `ours` is `false`
 * for somebody else's order of the same shape.
 */
export interface AcceptedNotEffectiveOutcome extends UpgradeTrail {
  readonly outcome: "acceptedNotEffective";
  readonly ours: boolean;
  /** `false` once the end has passed: after that the service can prove nothing any more. */
  readonly resumable: boolean;
  /** `true` if the signal ended the waiting. */
  readonly interrupted: boolean;
  readonly baseline: number;
}

/** The bandwidth is there, yet no reservation shows why. Do not order again. */
export interface LiftedUnprovenOutcome extends UpgradeTrail {
  readonly outcome: "liftedUnproven";
  readonly plan: BandwidthPlan;
  readonly baseline: number;
}

/**
 * The order may have been placed and paid, and nothing proves either. Do not repeat it by other means. Run it again to look
 * again; it never orders.
 */
export interface UndecidedOutcome extends UpgradeTrail {
  readonly outcome: "undecided";
  readonly baseline: number;
  /** When the order left, ms since the epoch. */
  readonly sentAt: number;
  /** What is known of the answer. */
  readonly failure?: CallFailure;
  readonly why: string;
  /** What to look up on the billing page. */
  readonly question: string;
  readonly resumable: boolean;
  /** `true` if the signal ended the waiting. */
  readonly interrupted: boolean;
}
