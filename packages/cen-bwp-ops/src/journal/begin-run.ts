import type { JournalRun, RunRequest } from "./journal.js";
import { JournalError } from "./journal-error.js";
import { dropLease, type LeaseRequest, renewLease, takeLease } from "./lease.js";
import { sqliteEngine } from "./sqlite-engine.js";
import type { SqliteFile } from "./sqlite-file.js";

/** The lease of an attempt that is about to begin. */
export function freshLease(
  { id, key = id, leaseMs = 30_000 }: RunRequest,
  wallNow: () => number,
): LeaseRequest {
  return { key, run: id, token: crypto.randomUUID(), leaseMs, wallNow };
}

/**
 * Begins a run or takes it up again.
 *
 * @throws {JournalError} RunHeld.
 */
export function beginRun(file: SqliteFile, request: RunRequest, wallNow: () => number): JournalRun {
  const lease = freshLease(request, wallNow);
  takeLease(file, lease);
  const heart = keepAlive(file, lease);
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
    engine: sqliteEngine(file, lease, request.clock),
    finish: () =>
      end(() => {
        renewLease(file, lease);
        dropSteps(file, lease);
      }),
    pause: () => end(() => {}),
  };
}

/** Renews the lease from time to time: a workflow that waits minutes between two looks keeps it all the same. */
export function keepAlive(file: SqliteFile, lease: LeaseRequest): NodeJS.Timeout {
  const heart = setInterval(() => {
    try {
      file.write("normal", () => renewLease(file, lease));
    } catch {
      // The next step meets the same error, where somebody can catch it.
      clearInterval(heart);
    }
  }, lease.leaseMs / 3);
  heart.unref();
  return heart;
}

/** Forgets the steps of a run that is over; to be called within a transaction. */
export function dropSteps(file: SqliteFile, { run }: LeaseRequest): void {
  file.sql("DELETE FROM steps WHERE run = ?").run(run);
}
