import type { Pending } from "../pending/pending.js";
import type { Finding } from "./finding.js";

/** N3: removals and tightenings that began to wait between two states. The facts are as they were. */
export function newlyPending(before: Pending, after: Pending): readonly Finding[] {
  const known = new Set(
    before.changes.filter((change) => change.snapshots.length > 0).map((change) => change.id),
  );
  return after.changes
    .filter((change) => change.snapshots.length > 0 && !known.has(change.id))
    .map(({ operation, part, path, what, old, new: now, rule }): Finding => ({
      rule: "N3",
      pends: rule,
      operation,
      what,
      ...(part === undefined ? {} : { part }),
      ...(path === undefined ? {} : { path }),
      ...(old === undefined ? {} : { old }),
      ...(now === undefined ? {} : { new: now }),
    }));
}
