import { attachIfNotConflictingSpan } from "../attach/attach-if-not-conflicting-span.js";
import type { AttachOptions } from "../attach/attach-options.js";
import type { AttachOutcome } from "../attach/attach-outcome.js";
import { directEngine } from "../ports/direct-engine.js";
import type { OpsContext } from "../ports/ops-context.js";
import { listPlans } from "../read/list-plans.js";
import { scopedEngine } from "../run/scoped-engine.js";
import { choosePlans, type CoverageChoice } from "./choose-plans.js";
import { readWanted, type WantedCoverage } from "./wanted-coverage.js";

/** What would be done: nothing is sent. */
export interface EnsureCoveragePreview {
  /** One per wish, in its order; `attach` is what would be sent. */
  readonly choices: readonly CoverageChoice[];
  /** The set of plans changed while it was read: see `PlanList`. */
  readonly unstable: boolean;
  readonly at: number;
}

/** What came of one wish: the choice, and for `attach` what became of it. */
export type CoverageResult =
  | Exclude<CoverageChoice, { decision: "attach" }>
  | (Extract<CoverageChoice, { decision: "attach" }> & { readonly attach: AttachOutcome });

/** What became of all wishes. */
export interface EnsureCoverageOutcome extends Omit<EnsureCoveragePreview, "choices"> {
  readonly results: readonly CoverageResult[];
  /** Every wish has a plan with enough bandwidth now. */
  readonly complete: boolean;
}

/**
 * Tells which idle plan would be attached for each wanted pair. Only reads.
 *
 * @throws {InputError} naming what is wrong with a wish.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function planEnsureCoverage(
  context: OpsContext,
  wanted: readonly WantedCoverage[],
  options: Pick<AttachOptions, "signal"> = {},
): Promise<EnsureCoveragePreview> {
  const wishes = readWanted(wanted);
  const { plans, unstable, at } = await listPlans(context, options);
  return { choices: choosePlans(wishes, plans, at), unstable, at };
}

/**
 * Makes sure that every wanted pair has a plan, by attaching idle ones that are paid for anyway: one after the other, each by
 * `attachIfNotConflictingSpan`. Nothing is detached or bought.
 *
 * @throws {InputError} naming what is wrong with a wish; nothing was read or sent.
 * @throws {ReadFailedError} if the service refuses to be read before anything was sent.
 */
export async function ensureCoverage(
  context: OpsContext,
  wanted: readonly WantedCoverage[],
  options: AttachOptions = {},
): Promise<EnsureCoverageOutcome> {
  const engine = context.engine ?? directEngine(context.clock);
  const scoped = (scope: string): OpsContext => ({
    ...context,
    engine: scopedEngine(engine, scope, context.clock),
  });
  const { signal } = options;
  const preview = await planEnsureCoverage(scoped("list"), wanted, { ...(signal && { signal }) });
  const { choices, unstable, at } = preview;
  const results: CoverageResult[] = [];
  for (const choice of choices) {
    if (choice.decision !== "attach") {
      results.push(choice);
      continue;
    }
    const input = { CenId: choice.wanted.CenId, CenBandwidthPackageId: choice.plan.id };
    const attach = await attachIfNotConflictingSpan(scoped(choice.plan.id), input, options);
    results.push({ ...choice, attach });
  }
  return { results, complete: results.every(isCovered), unstable, at };
}

function isCovered(result: CoverageResult): boolean {
  if (result.decision !== "attach") return result.decision === "covered";
  const { outcome } = result.attach;
  return outcome === "attached" || outcome === "alreadyAttached";
}
