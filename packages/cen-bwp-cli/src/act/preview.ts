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
import { estimate } from "../money/estimate.js";
import type { Price } from "../money/price.js";
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
  /** What the order is thought to cost; absent for an attachment, and where there is no price. */
  readonly estimate?: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** What a preview is made of. */
export type Found = AttachPreview | TempUpgradePreview;

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
  price?: Price,
): Promise<Preview> {
  const found =
    action.do === "attach"
      ? await planAttach(context, action.input, { signal })
      : await planTempUpgrade(context, action.input, { signal });
  return previewOf(action, found, price);
}

/** The preview of an action from what was found. The estimate counts from now, or from `start` (ms) if that is later. */
export function previewOf(
  action: Action,
  found: Found,
  price: Price | undefined,
  start = 0,
): Preview {
  const { decision, checks, plan, at } = found;
  const cost =
    action.do === "attach" || price === undefined
      ? undefined
      : estimate(
          plan,
          {
            Bandwidth: action.input.Bandwidth,
            from: Math.max(start, at),
            until: Date.parse(action.input.EndTime),
          },
          price,
        );
  return {
    action,
    decision,
    sends: decision !== "send" ? "nothing" : action.do === "attach" ? "attachment" : "order",
    acts: decision === "send" || decision === "resume" || decision === "wait",
    exitCode: exitCodeFor[decision],
    checks,
    ...(plan && { plan }),
    ...("by" in found && found.by && { by: found.by }),
    ...(cost !== undefined && { estimate: cost }),
    at,
  };
}

/** What the orders of previews are thought to cost together. */
export function costOf(previews: readonly Preview[]): number {
  return previews
    .filter(({ sends }) => sends === "order")
    .reduce((sum, { estimate: each = 0 }) => sum + each, 0);
}
