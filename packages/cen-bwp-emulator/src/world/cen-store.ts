import type { AreaPair } from "./area-pair.js";

/** What is known of a CEN instance and does not change. */
export interface CenRecord {
  readonly id: string;
  /** `Active` unless something is wrong with its transit routers. */
  readonly transitRouterStatus: string;
  /** Whether a traffic scheduling policy forbids temporary upgrades of its plans. */
  readonly trafficQosPolicy: boolean;
}

/** The CEN instances and which plan holds which pair of areas on each. */
export interface CenStore {
  get(cenId: string): CenRecord | undefined;
  /** The plan that is attached to the CEN for this pair of areas. */
  holder(cenId: string, pair: AreaPair): string | undefined;
  hold(cenId: string, pair: AreaPair, planId: string): void;
  all(): readonly CenRecord[];
  /** Takes other instances in place of those there were; no plan holds anything. */
  reset(cens: Iterable<CenRecord>): void;
}

export function cenStore(): CenStore {
  const byId = new Map<string, { record: CenRecord; holders: Map<AreaPair, string> }>();
  return {
    all: () => Array.from(byId.values(), ({ record }) => record),
    reset(cens) {
      byId.clear();
      for (const record of cens) byId.set(record.id, { record, holders: new Map() });
    },
    get: (cenId) => byId.get(cenId)?.record,
    holder: (cenId, pair) => byId.get(cenId)?.holders.get(pair),
    hold(cenId, pair, planId) {
      byId.get(cenId)?.holders.set(pair, planId);
    },
  };
}
