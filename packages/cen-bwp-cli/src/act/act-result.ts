import type { AttachOutcome, CallFailure, TempUpgradeOutcome } from "cen-bwp-ops";

import { isCredentialCode } from "../exit-code-of.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Action } from "./action.js";

/** What became of one action. */
export type ActResult =
  | { readonly action: Action; readonly outcome: AttachOutcome | TempUpgradeOutcome }
  /** It was not begun, because an earlier one ended the run. */
  | {
      readonly action: Action;
      readonly outcome: { readonly outcome: "notStarted"; readonly why?: string };
    }
  /** It could not be read, so nothing was sent. */
  | {
      readonly action: Action;
      readonly outcome: { readonly outcome: "unread"; readonly failure: CallFailure };
    };

/** The exit code of an outcome. */
export function exitCodeOfOutcome({ outcome }: ActResult): ExitCode {
  if ("interrupted" in outcome && outcome.interrupted) return exitCodes.interrupted;
  switch (outcome.outcome) {
    case "attached":
    case "alreadyAttached":
    case "upgraded":
    case "alreadyUpgraded":
    case "satisfied":
      return exitCodes.done;
    case "precheckFailed":
    case "notFound":
      return exitCodes.precheckFailed;
    case "conflictingSpan":
    case "attachedElsewhere":
    case "reservationConflict":
      return exitCodes.conflict;
    case "acceptedNotEffective":
    case "timedOut":
    case "notStarted":
      return exitCodes.notFinished;
    case "liftedUnproven":
    case "undecided":
      return exitCodes.undecided;
    case "rejected":
    case "unread":
      return isCredentialCode(outcome.failure.code) ? exitCodes.credentials : exitCodes.failure;
  }
}

/** Whether the actions after this one must wait: what went wrong would go wrong again, or nobody knows what it cost. */
export function endsRun(result: ActResult): boolean {
  const code = exitCodeOfOutcome(result);
  return (
    code === exitCodes.undecided ||
    code === exitCodes.interrupted ||
    code === exitCodes.credentials ||
    code === exitCodes.failure
  );
}
