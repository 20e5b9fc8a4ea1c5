import {
  type AttachPreview,
  type BandwidthPlan,
  type Check,
  type OpsContext,
  planAttach,
  planTempUpgrade,
  type TempUpgradePreview,
} from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Action } from "./action.js";

/** What an action would do now. */
export interface Preview {
  readonly action: Action;
  readonly decision: AttachPreview["decision"] | TempUpgradePreview["decision"];
  /** Whether carrying it out would send something, and whether that costs money. */
  readonly sends: "nothing" | "attachment" | "order";
  /** Whether carrying it out has anything to do: send, or go on waiting. */
  readonly acts: boolean;
  /** The exit code of leaving it at that, for one that does not act. */
  readonly exitCode: ExitCode;
  readonly checks: readonly Check[];
  readonly plan?: BandwidthPlan;
  /** The plan that covers the areas already. */
  readonly by?: BandwidthPlan;
  /** ms since the epoch. */
  readonly at: number;
}

const exitCodeFor: Readonly<Record<Preview["decision"], ExitCode>> = {
  send: exitCodes.done,
  resume: exitCodes.notFinished,
  wait: exitCodes.notFinished,
  alreadyAttached: exitCodes.done,
  alreadyUpgraded: exitCodes.done,
  satisfied: exitCodes.done,
  precheckFailed: exitCodes.precheckFailed,
  notFound: exitCodes.precheckFailed,
  conflictingSpan: exitCodes.conflict,
  attachedElsewhere: exitCodes.conflict,
  reservationConflict: exitCodes.conflict,
};

/** Looks, judges, sends nothing. */
export async function preview(
  context: OpsContext,
  action: Action,
  signal: AbortSignal,
): Promise<Preview> {
  const found =
    action.do === "attach"
      ? await planAttach(context, action.input, { signal })
      : await planTempUpgrade(context, action.input, { signal });
  const { decision, checks, plan, at } = found;
  return {
    action,
    decision,
    sends: decision !== "send" ? "nothing" : action.do === "attach" ? "attachment" : "order",
    acts: decision === "send" || decision === "resume" || decision === "wait",
    exitCode: exitCodeFor[decision],
    checks,
    ...(plan && { plan }),
    ...("by" in found && found.by && { by: found.by }),
    at,
  };
}
