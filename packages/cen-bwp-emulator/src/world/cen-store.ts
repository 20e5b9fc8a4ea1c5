import type { AreaPair } from "./area-pair.js";

/** The CEN instances and which plan holds which pair of areas on each. */
export interface CenStore {
  has(cenId: string): boolean;
  /** The plan that is attached to the CEN for this pair of areas. */
  holder(cenId: string, pair: AreaPair): string | undefined;
  hold(cenId: string, pair: AreaPair, planId: string): void;
  ids(): readonly string[];
  /** Takes other instances in place of those there were; no plan holds anything. */
  reset(cenIds: Iterable<string>): void;
}

export function cenStore(cenIds: Iterable<string>): CenStore {
  const holders = new Map<string, Map<AreaPair, string>>();
  const reset = (ids: Iterable<string>): void => {
    holders.clear();
    for (const cenId of ids) holders.set(cenId, new Map());
  };
  reset(cenIds);
  return {
    ids: () => [...holders.keys()],
    reset,
    has: (cenId) => holders.has(cenId),
    holder: (cenId, pair) => holders.get(cenId)?.get(pair),
    hold(cenId, pair, planId) {
      holders.get(cenId)?.set(pair, planId);
    },
  };
}
