import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { isLocked } from "../domain/unusable-because.js";
import { InputError } from "../failure/input-error.js";
import type { OpsContext } from "../ports/ops-context.js";
import { listPlans, type ListPlansOptions, type PlanList } from "../read/list-plans.js";

/** What to look for. */
export interface ExpiringOptions extends ListPlansOptions {
  /** How far ahead, ms; 30 days by default. */
  readonly withinMs?: number;
}

/** Plans that need somebody, the most urgent first. */
export interface ExpiringPlans extends Pick<PlanList, "unreadable" | "unstable" | "at"> {
  readonly plans: readonly ExpiringPlan[];
}

/** One of them. */
export interface ExpiringPlan {
  /** `locked` also where it expires soon: unlocking comes first. */
  readonly state: "expired" | "locked" | "expiring";
  readonly plan: BandwidthPlan;
  /** Until the expiry, ms; negative after it, absent if the service tells none. */
  readonly leftMs?: number;
  /** The plan carries traffic now, which ends with it. */
  readonly inUse: boolean;
}

const monthMs = 30 * 86_400_000;

/**
 * Which plans expire soon, have expired, or are locked. Only reads.
 *
 * @throws {InputError} if `withinMs` is negative or no number.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function expiring(
  context: OpsContext,
  options: ExpiringOptions = {},
): Promise<ExpiringPlans> {
  const { withinMs = monthMs, ...listOptions } = options;
  if (!(withinMs >= 0)) throw new InputError("withinMs", "a number of ms, 0 or more", withinMs);
  const { plans, unreadable, unstable, at } = await listPlans(context, listOptions);
  const found = plans.flatMap((plan) => judge(plan, at, withinMs) ?? []);
  const urgency = ({ leftMs }: ExpiringPlan): number => leftMs ?? Number.POSITIVE_INFINITY;
  // The listing is sorted by id, and this sort keeps that order among equals.
  return {
    plans: found.toSorted((a, b) => (urgency(a) === urgency(b) ? 0 : urgency(a) - urgency(b))),
    unreadable,
    unstable,
    at,
  };
}

function judge(plan: BandwidthPlan, at: number, withinMs: number): ExpiringPlan | undefined {
  const leftMs = plan.expiresAt === undefined ? undefined : plan.expiresAt - at;
  const state = stateOf(plan, leftMs, withinMs);
  if (!state) return undefined;
  return { state, plan, ...(leftMs !== undefined && { leftMs }), inUse: plan.cenIds.length > 0 };
}

function stateOf(
  plan: BandwidthPlan,
  leftMs: number | undefined,
  withinMs: number,
): ExpiringPlan["state"] | undefined {
  if (leftMs !== undefined && leftMs <= 0) return "expired";
  if (isLocked(plan.businessStatus)) return "locked";
  return leftMs !== undefined && leftMs <= withinMs ? "expiring" : undefined;
}
