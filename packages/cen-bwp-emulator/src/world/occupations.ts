/**
 * What can be busy: a CEN instance that changes, a plan that is being attached or changed by another operation, an order for a
 * plan under way, and the account's writes as a whole (id `""`).
 */
export type OccupationKind = "cen" | "attachment" | "operation" | "order" | "writes";

/** Until when something is busy, ms since the epoch; null for good. */
export type Occupation = readonly [kind: OccupationKind, id: string, until: number | null];

/** Everything that is busy. It ends by itself, so nothing has to be undone. */
export interface Occupations {
  /** Busy until `until`, or longer if it was already; Infinity for good. */
  occupy(kind: OccupationKind, id: string, until: number): void;
  /** Busy for `ms` from `now` on; not at all for 0. */
  occupyFor(kind: OccupationKind, id: string, now: number, ms: number): void;
  isBusy(kind: OccupationKind, id: string, now: number): boolean;
  /** What is still busy at `now`. */
  save(now: number): readonly Occupation[];
  load(occupations: readonly Occupation[]): void;
}

export function occupations(): Occupations {
  const untils = new Map<string, { readonly kind: OccupationKind; id: string; until: number }>();
  const occupy: Occupations["occupy"] = (kind, id, until) => {
    const key = `${kind}/${id}`;
    const before = untils.get(key)?.until ?? -Infinity;
    if (until > before) untils.set(key, { kind, id, until });
  };
  return {
    occupy,
    occupyFor(kind, id, now, ms) {
      if (ms > 0) occupy(kind, id, now + ms);
    },
    isBusy(kind, id, now) {
      if (untils.size === 0) return false;
      const key = `${kind}/${id}`;
      const found = untils.get(key);
      if (found === undefined) return false;
      if (found.until > now) return true;
      untils.delete(key);
      return false;
    },
    save: (now) =>
      [...untils.values()]
        .filter(({ until }) => until > now)
        .map(({ kind, id, until }) => [kind, id, until === Infinity ? null : until]),
    load(saved) {
      untils.clear();
      for (const [kind, id, until] of saved) occupy(kind, id, until ?? Infinity);
    },
  };
}
