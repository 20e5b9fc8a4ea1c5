import type { BandwidthPackage } from "cen-bwp-client";

import { fixtureNow } from "../gen/runtime/shape.js";
import { planStateOverrides, planStates, type PlanState } from "./plan-states.js";
import { world, type World, type WorldOptions } from "./world.js";

/** A world with one plan in every state for each pair of areas. */
export interface Account extends World {
  /** Plans by state, in the order of the pairs. */
  readonly inState: Readonly<Record<PlanState, readonly BandwidthPackage[]>>;
}

export interface AccountOptions extends Omit<WorldOptions, "plans"> {
  /** Pairs of areas. Default three, of which two cross the border of the Chinese mainland. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** Default all of them. */
  readonly states?: readonly PlanState[];
}

const defaultPairs = [
  ["china", "north-america"],
  ["china", "europe"],
  ["asia-pacific", "europe"],
] as const;

/**
 * Makes an account. Each pair needs a CEN instance for its attached plan and one for the plan in an upgrade; with the default of
 * three one stays free for an attachment.
 */
export function account(options: AccountOptions = {}): Account {
  const { pairs = defaultPairs, states = planStates, cens = 3, now = fixtureNow } = options;
  const time = now instanceof Date ? now.getTime() : now;
  const wanted = pairs.flatMap(([GeographicRegionAId, GeographicRegionBId]) =>
    states.map((state) => ({
      state,
      overrides: { ...planStateOverrides(state, time), GeographicRegionAId, GeographicRegionBId },
    })),
  );
  const made = world({
    ...(options.seed !== undefined && { seed: options.seed }),
    cens,
    now: time,
    plans: wanted.map(({ overrides }) => overrides),
  });
  const of = (state: PlanState): readonly BandwidthPackage[] =>
    made.plans.filter((_, index) => wanted[index]?.state === state);
  return {
    ...made,
    inState: {
      attached: of("attached"),
      idle: of("idle"),
      locked: of("locked"),
      expired: of("expired"),
      "pay-as-you-go": of("pay-as-you-go"),
      "mid-upgrade": of("mid-upgrade"),
    },
  };
}
