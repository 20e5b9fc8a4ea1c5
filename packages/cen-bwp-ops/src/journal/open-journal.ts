import type { PaceSettings } from "../pace/pace-bucket.js";
import { beginRun } from "./begin-run.js";
import type { Journal, JournalRun, RunRequest } from "./journal.js";
import { JournalError } from "./journal-error.js";
import { sqliteAudit } from "./sqlite-audit.js";
import { openSqliteFile } from "./sqlite-file.js";
import { sqliteOutbox } from "./sqlite-outbox.js";
import { sqlitePace } from "./sqlite-pace.js";
import { queuedRun, sqliteQueue } from "./sqlite-queue.js";
import { sqliteIntentStore } from "./sqlite-intent-store.js";

/** Settings of a journal. */
export interface JournalOptions {
  /** The wall clock for leases and audit lines, ms since the epoch; this machine's by default. */
  readonly wallNow?: () => number;
  /** The bounds of `pace`. */
  readonly pace?: PaceSettings;
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
    pace: sqlitePace(file, options.pace ?? {}),
    dispatcher: sqliteQueue(file, wallNow),
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
          .map((row) => String(row["run"]))
          .filter((run) => !run.startsWith(queuedRun)),
      ),
    close: () => file.close(),
  };
}
