import {
  attachIfNotConflictingSpan,
  ensureTempUpgrade,
  type OpsContext,
  type ProgressEvent,
} from "cen-bwp-ops";

import type { Session } from "../session/session.js";
import type { ActResult } from "./act-result.js";
import type { Action } from "./action.js";

/** How to carry out. */
export interface PerformOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (event: ProgressEvent) => void;
  /** Whether to wait until an order takes effect; otherwise it ends as soon as the order is known to exist. */
  readonly wait: boolean;
  readonly actor?: string;
  readonly reason?: string;
}

/**
 * Carries out one action. With a journal it runs under a lease there, and goes on where a run that died has stopped.
 *
 * @throws {JournalError} RunHeld, if another process works on the same plan.
 */
export async function perform(
  session: Session,
  action: Action,
  options: PerformOptions,
): Promise<ActResult> {
  const { context, journal } = session;
  const run = (on: OpsContext): Promise<ActResult> => performOn(on, action, options);
  if (!journal) return run(context);
  const account = context.account ?? "";
  const { input } = action;
  const key = `plan:${account}/${input.CenBandwidthPackageId}`;
  const what =
    action.do === "attach"
      ? action.input.CenId
      : `${action.input.Bandwidth}/${action.input.EndTime}`;
  const id = `${action.do}:${account}/${input.CenBandwidthPackageId}/${what}`;
  return journal.run({ id, key, clock: context.clock }, (engine) => run({ ...context, engine }));
}

async function performOn(
  context: OpsContext,
  action: Action,
  { wait, actor, reason, ...options }: PerformOptions,
): Promise<ActResult> {
  if (action.do === "attach")
    return { action, outcome: await attachIfNotConflictingSpan(context, action.input, options) };
  const outcome = await ensureTempUpgrade(context, action.input, {
    ...options,
    ...(actor !== undefined && { actor }),
    ...(reason !== undefined && { reason }),
    ...(!wait && { effectTimeoutMs: 0 }),
  });
  return { action, outcome };
}
