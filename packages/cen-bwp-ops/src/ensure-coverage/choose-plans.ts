import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { unusableBecause } from "../domain/unusable-because.js";
import type { ReadWanted, WantedCoverage } from "./wanted-coverage.js";

/** What is to be done for one wanted pair. */
export type CoverageChoice =
  | {
      /** `tooSmall`: the service allows one plan per pair, and the one there has too little. */
      readonly decision: "covered" | "tooSmall";
      readonly wanted: WantedCoverage;
      readonly plan: BandwidthPlan;
    }
  | { readonly decision: "attach"; readonly wanted: WantedCoverage; readonly plan: BandwidthPlan }
  | { readonly decision: "noPlan"; readonly wanted: WantedCoverage };

/**
 * Chooses an idle plan for every wanted pair without one. Pure and deterministic: the largest wishes choose first, and take the plan
 * that has enough, expires last, then the smallest, then the first by id. Choices come in the order of the wishes.
 */
export function choosePlans(
  wishes: readonly ReadWanted[],
  plans: readonly BandwidthPlan[],
  at: number,
): readonly CoverageChoice[] {
  const free = plans
    .filter((plan) => plan.cenIds.length === 0 && unusableBecause(plan, at) === undefined)
    .toSorted(better);
  const choices = new Map<ReadWanted, CoverageChoice>();
  for (const wish of wishes.toSorted(largerFirst)) choices.set(wish, choose(wish, plans, free));
  return wishes.flatMap((wish) => choices.get(wish) ?? []);
}

function choose(
  { wanted, pair, bandwidth }: ReadWanted,
  plans: readonly BandwidthPlan[],
  free: BandwidthPlan[],
): CoverageChoice {
  const here = plans.find(
    (plan) => plan.pair.key === pair.key && plan.cenIds.includes(wanted.CenId),
  );
  if (here) {
    const enough = (here.bandwidth ?? 0) >= bandwidth;
    return { decision: enough ? "covered" : "tooSmall", wanted, plan: here };
  }
  const index = free.findIndex(
    (plan) => plan.pair.key === pair.key && (plan.bandwidth ?? 0) >= bandwidth,
  );
  const [plan] = index < 0 ? [] : free.splice(index, 1);
  return plan ? { decision: "attach", wanted, plan } : { decision: "noPlan", wanted };
}

// A plan whose expiry is not told may end tomorrow.
function better(a: BandwidthPlan, b: BandwidthPlan): number {
  return (
    (b.expiresAt ?? 0) - (a.expiresAt ?? 0) ||
    (a.bandwidth ?? 0) - (b.bandwidth ?? 0) ||
    compare(a.id, b.id)
  );
}

function largerFirst(a: ReadWanted, b: ReadWanted): number {
  return (
    b.bandwidth - a.bandwidth ||
    compare(a.wanted.CenId, b.wanted.CenId) ||
    compare(a.pair.key, b.pair.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
