import type { BandwidthPackage } from "cen-bwp-client";

import { bandwidthPackage } from "../gen/index.js";
import { idTail, itemKey, pick, startKey } from "../gen/runtime/keys.js";
import { fixtureNow } from "../gen/runtime/shape.js";
import { spanKey } from "./span-key.js";

/** One account, made from a seed: every list answer, attachment and upgrade is a view of the same plans. */
export interface World {
  readonly seed: number | string;
  /** The world's time, ms since the epoch. */
  readonly now: number;
  /** Ids of the CEN instances. */
  readonly cens: readonly string[];
  /** At most one attached plan for an unordered pair of areas on one CEN instance. */
  readonly plans: readonly BandwidthPackage[];
}

export interface WorldOptions {
  /** Default 0. */
  readonly seed?: number | string;
  /** How many plans, or what is known of each. Default 6. One more moves none before it. */
  readonly plans?: number | readonly Partial<BandwidthPackage>[];
  /** How many CEN instances, or their ids. Default 2. */
  readonly cens?: number | readonly string[];
  /** Default `fixtureNow`. */
  readonly now?: number | Date;
}

/** Makes a world. Throws a RangeError when a plan must be attached and every CEN instance has one for its areas. */
export function world(options: WorldOptions = {}): World {
  const { seed = 0, plans = 6, cens = 2, now = fixtureNow } = options;
  const time = now instanceof Date ? now.getTime() : now;
  const ids =
    typeof cens === "number"
      ? Array.from({ length: cens }, (_, index) => `cen-${idTail(keyOf(seed, "cens", index))}`)
      : cens;
  const wanted = typeof plans === "number" ? Array.from({ length: plans }, () => ({})) : plans;
  const taken = new Set<string>();
  return {
    seed,
    now: time,
    cens: ids,
    plans: wanted.map((overrides, index) =>
      placed(overrides, `${seed}/plans/${index}`, keyOf(seed, "places", index), time, ids, taken),
    ),
  };
}

function placed(
  overrides: Partial<BandwidthPackage>,
  seed: string,
  key: number,
  now: number,
  cens: readonly string[],
  taken: Set<string>,
): BandwidthPackage {
  const plan = bandwidthPackage(overrides, { seed, now });
  if (plan.Status !== "InUse") return plan;
  if (overrides.CenIds !== undefined) {
    for (const cen of plan.CenIds?.CenId ?? []) taken.add(`${cen} ${spanKey(plan)}`);
    return plan;
  }
  const start = pick(key, Math.max(1, cens.length));
  const cen = [...cens.slice(start), ...cens.slice(0, start)].find(
    (id) => !taken.has(`${id} ${spanKey(plan)}`),
  );
  if (cen !== undefined) {
    taken.add(`${cen} ${spanKey(plan)}`);
    return { ...plan, CenIds: { CenId: [cen] } };
  }
  if (overrides.Status === "InUse")
    throw new RangeError(
      `No CEN instance of the world is free for a plan between ${plan.GeographicRegionAId} and ${plan.GeographicRegionBId}. Give it more \`cens\`, or other areas to the plan.`,
    );
  return bandwidthPackage({ ...overrides, Status: "Idle" }, { seed, now });
}

function keyOf(seed: number | string, what: string, index: number): number {
  return itemKey(startKey(`World/${what}`, seed), index);
}
