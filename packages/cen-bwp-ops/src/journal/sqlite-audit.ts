import { auditLine, type AuditEvent, type AuditVerdict, verifyAudit } from "./audit-line.js";
import type { SqliteFile } from "./sqlite-file.js";

/** The log of everything that touched an order, oldest first. */
export interface Audit {
  /** Adds an event of the caller's own. */
  append(event: AuditEvent): void;
  /** The lines as they are: write them to a file with a line feed after each, and they can be checked anywhere. */
  lines(): Iterable<string>;
  /** Checks the chain: see `verifyAudit`. */
  verify(): AuditVerdict;
}

/** The log in a journal. */
export function sqliteAudit(file: SqliteFile): Audit {
  return {
    append: (event) => file.write("full", () => appendAudit(file, event)),
    lines: () => linesOf(file),
    verify: () => verifyAudit(linesOf(file)),
  };
}

/** Adds a line within the transaction of what it tells about. */
export function appendAudit(file: SqliteFile, event: AuditEvent): void {
  const last = file.sql("SELECT line FROM audit ORDER BY seq DESC LIMIT 1").get();
  const previous = last === undefined ? undefined : String(last["line"]);
  file.sql("INSERT INTO audit (line) VALUES (?)").run(auditLine(previous, event));
}

// In batches, so that a long log is never in memory whole and no reader keeps a transaction open.
function* linesOf(file: SqliteFile): Generator<string> {
  let seq = 0;
  for (;;) {
    const rows = file.read(() =>
      file.sql("SELECT seq, line FROM audit WHERE seq > ? ORDER BY seq LIMIT 500").all(seq),
    );
    for (const row of rows) {
      seq = Number(row["seq"]);
      yield String(row["line"]);
    }
    if (rows.length === 0) return;
  }
}
