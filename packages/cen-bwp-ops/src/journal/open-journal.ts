import { dropLease, type LeaseRequest, renewLease, takeLease } from "./lease.js";
import type { Journal, JournalRun, RunRequest } from "./journal.js";
import { JournalError } from "./journal-error.js";
import { sqliteAudit } from "./sqlite-audit.js";
import { sqliteEngine } from "./sqlite-engine.js";
import { openSqliteFile, type SqliteFile } from "./sqlite-file.js";
import { sqliteOutbox } from "./sqlite-outbox.js";
import { sqliteIntentStore } from "./sqlite-intent-store.js";

/** Settings of a journal. */
export interface JournalOptions {
  /** The wall clock for leases and audit lines, ms since the epoch; this machine's by default. */
  readonly wallNow?: () => number;
}

/**
 * Opens the journal in a file, or creates it: owner only (0600), and beside it two side files while it is in use. On a local disk;
 * network file systems do not lock reliably. Needs node:sqlite (Node 22.13).
 *
 * @throws {JournalError} SqliteMissing, CannotOpen, NotAJournal, NewerVersion, Corrupt, DiskFull, ReadOnly, Busy.
 */
export async function openJournal(path: string, options: JournalOptions = {}): Promise<Journal> {
  const wallNow = options.wallNow ?? Date.now;
  const file = await openSqliteFile(path);
  const begin = (request: RunRequest): JournalRun => beginRun(file, request, wallNow);
  return {
    path,
    intents: sqliteIntentStore(file, wallNow),
    audit: sqliteAudit(file),
    outbox: sqliteOutbox(file),
    begin,
    async run(request, work) {
      const run = begin(request);
      try {
        const result = await work(run.engine);
        run.finish();
        return result;
      } catch (error) {
        if (error instanceof JournalError) run.pause();
        else run.finish();
        throw error;
      }
    },
    unfinished: () =>
      file.read(() =>
        file
          .sql("SELECT DISTINCT run FROM steps ORDER BY run")
          .all()
          .map((row) => String(row["run"])),
      ),
    close: () => file.close(),
  };
}

function beginRun(file: SqliteFile, request: RunRequest, wallNow: () => number): JournalRun {
  const { id, key = id, clock, leaseMs = 30_000 } = request;
  const lease: LeaseRequest = { key, run: id, token: crypto.randomUUID(), leaseMs, wallNow };
  takeLease(file, lease);
  // A workflow that waits minutes between two looks keeps its lease all the same.
  const heart = setInterval(() => {
    try {
      file.write("normal", () => renewLease(file, lease));
    } catch {
      // The next step meets the same error, where somebody can catch it.
      clearInterval(heart);
    }
  }, leaseMs / 3);
  heart.unref();
  const end = (work: () => void): void => {
    clearInterval(heart);
    try {
      file.write("normal", () => {
        work();
        dropLease(file, lease);
      });
    } catch (error) {
      // Left behind it runs out by itself; what the workflow said must not be hidden by this.
      if (!(error instanceof JournalError)) throw error;
    }
  };
  return {
    engine: sqliteEngine(file, lease, clock),
    finish: () =>
      end(() => {
        renewLease(file, lease);
        file.sql("DELETE FROM steps WHERE run = ?").run(id);
      }),
    pause: () => end(() => {}),
  };
}
