import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { CallFailure } from "../failure/call-failure.js";
import type { OrderAnswer } from "../ports/intent.js";
import { undecidedQuestion } from "./undecided-question.js";
import type { TempUpgradeWaits } from "./temp-upgrade-options.js";
import type { OrderObservation, TempUpgradeOutcome, UpgradeTrail } from "./temp-upgrade-outcome.js";

/** What is being waited for. */
export interface Watch {
  /** Our order: `accepted` (or proven to exist), or `unknown`; or somebody else's of the same shape (`others`). */
  readonly order: "accepted" | "unknown" | "others";
  /** Mbps before the order. */
  readonly baseline: number;
  /** When the order left, ms since the epoch. */
  readonly sentAt: number;
  /** When to stop looking, ms since the epoch. */
  readonly deadline: number;
  /** The answer is on record, so asking for it again brings nothing. */
  readonly answered: boolean;
  /** What failed, or why the answer is unknown. */
  readonly failure?: CallFailure;
  readonly why?: string;
  /** Learnt meanwhile: the sender was refused, so no order exists. */
  readonly none?: Extract<OrderAnswer, { class: "rejected" | "notSent" }>;
}

/** One look, with all it is judged by. */
export interface WatchedLook {
  readonly watch: Watch;
  readonly observation: OrderObservation;
  readonly plan: BandwidthPlan | undefined;
  readonly waits: TempUpgradeWaits;
  readonly trail: UpgradeTrail;
  /** The end of the upgrade, ms since the epoch. */
  readonly end: number;
  /** No further look will follow. */
  readonly over: boolean;
  readonly interrupted: boolean;
}

/** The outcome a look leads to, or `undefined` to go on. Pure. */
export function concludeWatch(seen: WatchedLook): TempUpgradeOutcome | undefined {
  const { watch, observation, plan, trail } = seen;
  const { baseline } = watch;
  if (plan && observation.verdict === "effective") {
    const outcome = watch.order === "others" || watch.none ? "alreadyUpgraded" : "upgraded";
    return { outcome, ...trail, plan, baseline };
  }
  if (plan && observation.verdict === "lifted" && (seen.over || hasSettled(seen))) {
    return { outcome: "liftedUnproven", ...trail, plan, baseline };
  }
  if (plan && observation.verdict === "foreign" && noOrderOfOurs(watch)) {
    return { outcome: "reservationConflict", ...trail, plan };
  }
  if (watch.none?.class === "rejected" || (watch.none && seen.over)) {
    const reason = watch.none.class === "rejected" ? "refused" : "notSent";
    return { outcome: "rejected", ...trail, reason, failure: watch.none.failure };
  }
  return seen.over ? concludeOver(seen) : undefined;
}

// A reservation may show a little after the bandwidth; only when it had time to is its absence worth a word.
function hasSettled({ watch, observation, waits }: WatchedLook): boolean {
  return watch.order === "accepted" && observation.at >= watch.sentAt + waits.settleMs;
}

// As long as an order of ours may exist, somebody else's pending change does not tell what became of it.
function noOrderOfOurs(watch: Watch): boolean {
  return watch.order === "others" || watch.none !== undefined;
}

function concludeOver({ watch, trail, end, interrupted }: WatchedLook): TempUpgradeOutcome {
  const { baseline, sentAt, failure } = watch;
  const resumable = trail.at < end;
  if (watch.order !== "unknown") {
    const ours = watch.order === "accepted";
    return { outcome: "acceptedNotEffective", ...trail, ours, resumable, interrupted, baseline };
  }
  return {
    outcome: "undecided",
    ...trail,
    baseline,
    sentAt,
    ...(failure && { failure }),
    why: watch.why ?? (failure ? `${failure.code}: ${failure.message}` : "no answer is on record"),
    question: undecidedQuestion(trail.order, sentAt),
    resumable,
    interrupted,
  };
}
