import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { type AreaPair, areaPair } from "../domain/area-pair.js";
import { unusableBecause } from "../domain/unusable-because.js";
import type { PlanList } from "../read/list-plans.js";
import type { Amounts, Coverage, CoverageCell, PairCoverage } from "./coverage-types.js";

/** Turns a list of plans into the matrix. Pure. */
export function buildCoverage(list: Omit<PlanList, "sweeps" | "calls">): Coverage {
  const { plans, unreadable, unstable, at } = list;
  const cens = sortedSet(plans.flatMap((plan) => plan.cenIds));
  const areas = sortedSet(plans.flatMap(({ pair }) => [pair.first, pair.second]));
  const groups = new Map<string, { pair: AreaPair; plans: BandwidthPlan[] }>();
  for (const plan of plans) {
    const group = groups.get(plan.pair.key) ?? { pair: plan.pair, plans: [] };
    group.plans.push(plan);
    groups.set(plan.pair.key, group);
  }
  const pairs = [...groups.values()]
    .map((group) => pairCoverage(group.pair, group.plans, cens, at))
    .toSorted(
      (a, b) => compare(a.pair.first, b.pair.first) || compare(a.pair.second, b.pair.second),
    );
  const position = new Map(pairs.map(({ pair }, index) => [pair.key, index]));
  const grid = areas.map((row) =>
    areas.map((column) => position.get(areaPair(row, column).key) ?? -1),
  );
  return { areas, cens, pairs, grid, unreadable, unstable, at };
}

/** Whether a temporary upgrade is in force: its restore step is pending, and the bandwidth is above what it restores. */
export function isTemporarilyUpgraded({ reservation, bandwidth }: BandwidthPlan): boolean {
  if (reservation?.orderType !== "TEMP_UPGRADE") return false;
  return reservation.bandwidth === undefined || (bandwidth ?? 0) > reservation.bandwidth;
}

function pairCoverage(
  pair: AreaPair,
  unsorted: readonly BandwidthPlan[],
  cens: readonly string[],
  at: number,
): PairCoverage {
  const plans = unsorted.toSorted((a, b) => compare(a.id, b.id));
  const attached = plans.filter((plan) => plan.cenIds.length > 0);
  const detached = plans.filter((plan) => plan.cenIds.length === 0);
  const idle = detached.filter((plan) => unusableBecause(plan, at) === undefined);
  const unusable = detached.filter((plan) => !idle.includes(plan));
  return {
    pair,
    plans,
    attachedTo: sortedSet(attached.flatMap((plan) => plan.cenIds)),
    idle: idle.map((plan) => plan.id),
    idleBandwidth: amounts(idle).bandwidth,
    idleUnusable: unusable.map((plan) => plan.id),
    idleUnusableBandwidth: amounts(unusable).bandwidth,
    cells: cens.map((cen) => cell(cen, attached)),
    ...amounts(attached),
  };
}

function cell(cen: string, attached: readonly BandwidthPlan[]): CoverageCell {
  const here = attached.filter((plan) => plan.cenIds.includes(cen));
  return {
    cen,
    covered: here.length > 0,
    plans: here.map((plan) => plan.id),
    ...amounts(here),
  };
}

function amounts(plans: readonly BandwidthPlan[]): Amounts {
  const bandwidth = sum(plans.map((plan) => plan.bandwidth ?? 0));
  const allocated = sum(plans.map((plan) => plan.allocated));
  return {
    bandwidth,
    allocated,
    headRoom: bandwidth - allocated,
    temporaryUpgrade: plans.some(isTemporarilyUpgraded),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sortedSet(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
