import type { CallFailure } from "../failure/call-failure.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import type { WindowTimes, WindowUpgrade } from "./window-input.js";

/** Why a window was stopped. */
export type StopRule = "insufficientBalance" | "authorisation" | "twoUndecided" | "budget";

/** What became of one plan. */
export type WindowEntry = { readonly upgrade: WindowUpgrade } & (
  | { readonly state: "done"; readonly result: TempUpgradeOutcome }
  /** The plan could not be read; nothing was ordered. */
  | { readonly state: "unread"; readonly failure: CallFailure }
  /** Nothing was ordered, because the window was stopped before. */
  | { readonly state: "halted" }
);

// Outcomes of which no order exists.
const free: readonly string[] = [
  "rejected",
  "precheckFailed",
  "notFound",
  "satisfied",
  "alreadyUpgraded",
  "reservationConflict",
];

/** Whether an order exists or may exist. */
export function mayHaveCost(outcome: TempUpgradeOutcome["outcome"]): boolean {
  return !free.includes(outcome);
}

/** The sum of the estimates of orders that exist or may exist. */
export function spent(entries: readonly WindowEntry[]): number {
  const paid = entries.filter(
    (entry) => entry.state === "done" && mayHaveCost(entry.result.outcome),
  );
  return paid.reduce((sum, { upgrade }) => sum + (upgrade.estimate ?? 0), 0);
}

/**
 * What became of a window. `applied`: every plan had its turn. `halted`: a rule stopped it, `rule` tells which. `skipped`: it was too late
 * for the three hours an upgrade lasts at least; nothing was ordered, and the end is never stretched. `interrupted`: the
 * signal ended it; run it again, nothing is ordered twice.
 */
export interface WindowOutcome extends WindowTimes {
  readonly outcome: "applied" | "halted" | "skipped" | "interrupted";
  readonly rule?: StopRule;
  /** One per plan, in the order of the input. */
  readonly entries: readonly WindowEntry[];
  /** The sum of the estimates of orders that exist or may exist. */
  readonly spent: number;
  /** ms since the epoch. */
  readonly at: number;
}
