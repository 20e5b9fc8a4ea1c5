import type { AssociateCenBandwidthPackageRequest } from "cen-bwp-client";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { Check } from "../checks/check.js";
import { readOrThrow } from "../read/read-or-throw.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { startRun } from "../run/run.js";
import { attachChecks } from "./attach-checks.js";
import { type AttachInput, readAttachInput } from "./attach-input.js";
import { decideAttach } from "./decide-attach.js";
import { observeAttach } from "./observe-attach.js";

/** What `attachIfNotConflictingSpan` would do now. */
export interface AttachPreview {
  readonly decision:
    | "send"
    | "alreadyAttached"
    | "conflictingSpan"
    | "attachedElsewhere"
    | "precheckFailed"
    | "notFound";
  /** The request that would be sent; only with `send`. */
  readonly wouldSend?: AssociateCenBandwidthPackageRequest;
  /** Every pre-check with its verdict. */
  readonly checks: readonly Check[];
  readonly plan?: BandwidthPlan;
  /** The plan in the way; only with `conflictingSpan`. */
  readonly by?: BandwidthPlan;
  /** When it was looked, ms since the epoch. */
  readonly at: number;
}

const decisions = {
  attached: "alreadyAttached",
  absent: "notFound",
  elsewhere: "attachedElsewhere",
  unfit: "precheckFailed",
  conflict: "conflictingSpan",
  free: "send",
} as const;

/**
 * Reads, judges, and sends nothing.
 *
 * @throws {InputError} if the input has a wrong shape.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function planAttach(
  context: OpsContext,
  input: AttachInput,
  options: Pick<RunOptions, "signal"> = {},
): Promise<AttachPreview> {
  const wanted = readAttachInput(input);
  const run = startRun(context, options);
  const { seen } = await readOrThrow(run, () => observeAttach(run, wanted));
  const { plan, at } = seen;
  const verdict = decideAttach(wanted, seen);
  return {
    decision: decisions[verdict.verdict],
    ...(verdict.verdict === "free" && { wouldSend: wanted }),
    checks: attachChecks(wanted, seen),
    ...(plan && { plan }),
    ...(verdict.verdict === "conflict" && { by: verdict.by }),
    at,
  };
}
