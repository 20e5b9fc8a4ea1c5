import type { PlanRecord } from "./plan-record.js";

/** The plans of the world by id and by the CEN they are seen on. Neither look-up scans. */
export interface PlanStore {
  readonly size: number;
  get(id: string): PlanRecord | undefined;
  /** All plans in listing order. */
  all(): Iterable<PlanRecord>;
  /** The plans Describe shows on a CEN, in no particular order. */
  visibleOn(cenId: string): Iterable<PlanRecord>;
  /** Adds a plan or replaces the one with the same id. */
  put(record: PlanRecord): void;
  clear(): void;
  /** Tells of every plan that is put from now on. */
  watch(listener: (record: PlanRecord) => void): void;
}

export function planStore(): PlanStore {
  const byId = new Map<string, PlanRecord>();
  const idsByCen = new Map<string, Set<string>>();

  let put: ((record: PlanRecord) => void) | undefined;

  const index = (record: PlanRecord): void => {
    if (record.visibleCenId === undefined) return;
    const ids = idsByCen.get(record.visibleCenId);
    if (ids === undefined) idsByCen.set(record.visibleCenId, new Set([record.id]));
    else ids.add(record.id);
  };
  const unindex = (record: PlanRecord | undefined): void => {
    if (record?.visibleCenId !== undefined) idsByCen.get(record.visibleCenId)?.delete(record.id);
  };

  return {
    get size() {
      return byId.size;
    },
    get: (id) => byId.get(id),
    // A Map keeps the place of a key whose value is replaced, so this is the order of creation.
    all: () => byId.values(),
    *visibleOn(cenId) {
      for (const id of idsByCen.get(cenId) ?? []) {
        const record = byId.get(id);
        if (record !== undefined) yield record;
      }
    },
    clear() {
      byId.clear();
      idsByCen.clear();
    },
    put(record) {
      const before = byId.get(record.id);
      if (before?.visibleCenId !== record.visibleCenId) {
        unindex(before);
        index(record);
      }
      byId.set(record.id, record);
      put?.(record);
    },
    watch: (listener) => void (put = listener),
  };
}
