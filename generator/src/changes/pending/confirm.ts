import type { OperationFacts } from "../../facts/facts.js";
import { Problem } from "../../problem.js";
import type { Pending, PendingChange } from "./pending.js";
import { writeFact } from "./write-fact.js";

export interface Confirmed {
  /** The facts of the operations concerned, with the changes made. */
  readonly facts: Readonly<Record<string, OperationFacts>>;
  readonly pending: Pending;
  readonly changes: readonly PendingChange[];
}

/** Makes pending changes facts because a person says they are true. An id that nothing waits under is a Problem. */
export function confirmPending(
  facts: Readonly<Record<string, OperationFacts>>,
  pending: Pending,
  ids: readonly string[],
): Confirmed {
  const changes = ids.map((id) => {
    const change = pending.changes.find((one) => one.id === id && one.snapshots.length > 0);
    if (change === undefined) throw unknownId(id, pending.changes);
    return change;
  });
  const changed: Record<string, OperationFacts> = {};
  for (const { operation, becomes } of changes) {
    const before = changed[operation] ?? facts[operation];
    // An operation that left the manifest has nothing to confirm.
    if (before === undefined) continue;
    changed[operation] = becomes.reduce(
      (at, { address, value }) => writeFact(at, address, value),
      before,
    );
  }
  return {
    facts: changed,
    pending: {
      ...pending,
      changes: pending.changes.filter((change) => !ids.includes(change.id)),
    },
    changes,
  };
}

/** What is wrong with an id that nothing waits under. */
export function unknownId(id: string, pending: readonly PendingChange[]): Problem {
  const waiting = pending.filter((change) => change.snapshots.length > 0);
  const known = waiting.map((change) => `${change.id} (${change.operation} ${change.path ?? ""})`);
  return new Problem({
    code: "pending-unknown",
    message: `no pending change has the id ${JSON.stringify(id)}`,
    remedy:
      known.length === 0
        ? "Nothing is pending; `pnpm gen diff` lists what changed."
        : `Pending are ${known.join(", ")}.`,
  });
}
