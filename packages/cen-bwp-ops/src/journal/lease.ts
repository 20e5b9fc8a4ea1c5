import { hostname } from "node:os";
import { JournalError } from "./journal-error.js";
import { appendAudit } from "./sqlite-audit.js";
import type { SqliteFile } from "./sqlite-file.js";

/** Who wants to be the only one to run something. */
export interface LeaseRequest {
  readonly key: string;
  readonly run: string;
  readonly token: string;
  /** How long the lease lasts without being renewed, ms. */
  readonly leaseMs: number;
  /** The wall clock, ms since the epoch: processes agree on it, virtual clocks they do not. */
  readonly wallNow: () => number;
}

/**
 * Takes the lease. One that has run out, or whose holder is a process of this machine that has ended, is taken over. Should the holder
 * live on all the same, the fence still keeps a second order from leaving.
 *
 * @throws {JournalError} RunHeld.
 */
export function takeLease(file: SqliteFile, wanted: LeaseRequest): void {
  file.write("full", () => {
    const holder = tryLease(file, wanted);
    if (!holder) return;
    throw new JournalError(
      "RunHeld",
      file.path,
      `${wanted.key} is held by process ${holder.pid} on ${holder.host} (run ${holder.run}); ` +
        `wait for it, or until ${new Date(holder.until).toISOString()} if it is gone`,
    );
  });
}

/** The same within a transaction, without the error: `undefined` if the lease is ours now, or who holds it. */
export function tryLease(file: SqliteFile, wanted: LeaseRequest): LeaseHolder | undefined {
  const { key, run, token, leaseMs } = wanted;
  const now = wanted.wallNow();
  const row = file.sql("SELECT run, pid, host, until FROM leases WHERE key = ?").get(key);
  if (row) {
    const holder: LeaseHolder = {
      run: String(row["run"]),
      pid: Number(row["pid"]),
      host: String(row["host"]),
      until: Number(row["until"]),
    };
    if (holder.until > now && !hasEnded(holder)) return holder;
    appendAudit(file, { event: "takeover", at: now, key, run, from: holder.pid });
  }
  file
    .sql(
      "INSERT OR REPLACE INTO leases (key, run, token, pid, host, until) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(key, run, token, process.pid, hostname(), now + leaseMs);
  return undefined;
}

/** Who has a lease, and until when (ms since the epoch) if it is not renewed. */
export interface LeaseHolder {
  readonly run: string;
  readonly pid: number;
  readonly host: string;
  readonly until: number;
}

/**
 * Makes the lease last on; to be called within a transaction.
 *
 * @throws {JournalError} LeaseLost.
 */
export function renewLease(file: SqliteFile, held: LeaseRequest): void {
  const { changes } = file
    .sql("UPDATE leases SET until = ? WHERE key = ? AND token = ?")
    .run(held.wallNow() + held.leaseMs, held.key, held.token);
  if (Number(changes) > 0) return;
  throw new JournalError(
    "LeaseLost",
    file.path,
    `another process has taken over ${held.run}; its outcome counts, and running the same call again tells it`,
  );
}

/** Gives the lease back if it is still ours; to be called within a transaction. */
export function dropLease(file: SqliteFile, { key, token }: LeaseRequest): void {
  file.sql("DELETE FROM leases WHERE key = ? AND token = ?").run(key, token);
}

// Signal 0 only asks. A number that was given to another process since looks alive; then the lease has to run out.
function hasEnded({ pid, host }: { pid: number; host: string }): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
