import type { AreaPair } from "./area-pair.js";

/** The CEN instances and which plan holds which pair of areas on each. */
export interface CenStore {
  has(cenId: string): boolean;
  /** The plan that is attached to the CEN for this pair of areas. */
  holder(cenId: string, pair: AreaPair): string | undefined;
  hold(cenId: string, pair: AreaPair, planId: string): void;
}

export function cenStore(cenIds: Iterable<string>): CenStore {
  const holders = new Map<string, Map<AreaPair, string>>();
  for (const cenId of cenIds) holders.set(cenId, new Map());
  return {
    has: (cenId) => holders.has(cenId),
    holder: (cenId, pair) => holders.get(cenId)?.get(pair),
    hold(cenId, pair, planId) {
      holders.get(cenId)?.set(pair, planId);
    },
  };
}
