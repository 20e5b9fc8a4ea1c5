import { type Pending, type PendingChange, pendingVersion, snapshotsNeeded } from "./pending.js";

/** One source of one operation, as it was read. */
export interface Snapshot {
  readonly operation: string;
  /** SHA-256 of the whole source. The same source read twice counts once. */
  readonly id: string;
}

/** A change that a source makes against the facts and that has to wait; the counts are added here. */
export type Observed = Omit<PendingChange, "snapshots" | "withdrawn">;

export interface Observation {
  readonly pending: Pending;
  /** Seen often enough: these become facts now and are no longer in `pending`. */
  readonly due: readonly PendingChange[];
  /** These stay out of the facts. */
  readonly held: readonly PendingChange[];
  /** A later source no longer says so. */
  readonly withdrawn: readonly PendingChange[];
}

/** Counts what one more source says. Pure; entries of other operations are left as they are. */
export function observe(
  previous: Pending,
  changes: readonly Observed[],
  snapshot: Snapshot,
): Observation {
  const seen = new Map(changes.map((change) => [change.id, change]));
  const id = snapshot.id.slice(0, 12);
  const known = new Set(previous.changes.map((change) => change.id));
  const due: PendingChange[] = [];
  const held: PendingChange[] = [];
  const withdrawn: PendingChange[] = [];
  const count = (change: PendingChange): readonly PendingChange[] => {
    const counted = change.snapshots.includes(id)
      ? change
      : { ...change, snapshots: [...change.snapshots, id] };
    const enough = counted.snapshots.length >= snapshotsNeeded(counted);
    (enough ? due : held).push(counted);
    return enough ? [] : [counted];
  };
  const kept = previous.changes.flatMap((change): readonly PendingChange[] => {
    if (change.operation !== snapshot.operation) return [change];
    const now = seen.get(change.id);
    if (now !== undefined)
      return count({ ...now, snapshots: change.snapshots, withdrawn: change.withdrawn });
    if (change.snapshots.length === 0) return [change];
    // Remembered, because what came and went once will do so again.
    const forgotten = { ...change, snapshots: [], withdrawn: change.withdrawn + 1 };
    withdrawn.push(forgotten);
    return [forgotten];
  });
  const fresh = [...seen.values()]
    .filter((change) => !known.has(change.id))
    .flatMap((change) => count({ ...change, snapshots: [], withdrawn: 0 }));
  return {
    pending: { version: pendingVersion, changes: [...kept, ...fresh].toSorted(byPlace) },
    due,
    held,
    withdrawn,
  };
}

function byPlace(a: PendingChange, b: PendingChange): number {
  const key = ({ operation, part, path, id }: PendingChange): string =>
    [operation, part ?? "", path ?? "", id].join("\0");
  return key(a) < key(b) ? -1 : 1;
}
