import { createHash } from "node:crypto";
import { canonicalJson } from "../wire/canonical-json.js";

/** One accepted change, chained to those before it: nothing can be taken out or altered without the hashes showing it. */
export interface AuditEntry {
  /** Counted from 1. */
  readonly sequence: number;
  readonly kind: "order" | "attachment";
  readonly requestId: string;
  /** SHA-256 over the hash before, the sequence, the kind and the entry as canonical JSON; lower-case hex. */
  readonly hash: string;
}

/** Chains one more entry on. */
export function auditEntry(
  last: AuditEntry | undefined,
  kind: AuditEntry["kind"],
  entry: { readonly requestId: string },
): AuditEntry {
  const sequence = (last?.sequence ?? 0) + 1;
  const hash = createHash("sha256")
    .update(canonicalJson([last?.hash ?? "", sequence, kind, entry]))
    .digest("hex");
  return { sequence, kind, requestId: entry.requestId, hash };
}
