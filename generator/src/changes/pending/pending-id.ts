import { createHash } from "node:crypto";

import type { FieldFact } from "../../facts/facts.js";
import type { PendingChange } from "./pending.js";

/** A change is the same as long as the same place is to become the same, whatever else a source says. */
export function pendingId(operation: string, becomes: PendingChange["becomes"]): string {
  const text = JSON.stringify([operation, ...becomes.flatMap(identity)]);
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Of rows that come or change, their kind counts and their examples do not; a documented answer never does. */
function identity({ address, value }: PendingChange["becomes"][number]): readonly unknown[] {
  if (address.at === "example") return [];
  const kept =
    address.at === "rows"
      ? (value as readonly FieldFact[] | undefined)?.map(({ path, type }) => [path, type])
      : value;
  return [sorted(address), sorted(kept)];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
