import { chmodSync, closeSync, fchmodSync, fstatSync, openSync } from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { JournalError, toJournalError } from "./journal-error.js";
import { loadSqlite } from "./load-sqlite.js";
import { journalVersion, migrate } from "./migrate.js";
import { type Migration, migrations } from "./migrations.js";

/** `full`: on the disk before it returns. `normal`: safe against a dying process, not against a power cut. */
export type Durability = "full" | "normal";

/** The open file: prepared statements and transactions, errors turned into JournalError. Internal. */
export interface SqliteFile {
  readonly path: string;
  readonly db: DatabaseSync;
  /** Runs something that only reads. */
  read<T>(work: () => T): T;
  /** Runs something as one transaction that no other process can come between. */
  write<T>(durability: Durability, work: () => T): T;
  sql(text: string): StatementSync;
  close(): void;
}

/**
 * Opens or creates the file: owner only, write-ahead log, migrated to the present version.
 *
 * @throws {JournalError}
 */
export async function openSqliteFile(
  path: string,
  steps: readonly Migration[] = migrations,
): Promise<SqliteFile> {
  const { DatabaseSync } = await loadSqlite(path);
  const modeBefore = makePrivate(path);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 10_000 });
    checkBeforeTouching(db, path, steps.length);
    await useWriteAheadLog(db);
    migrate(db, path, steps);
  } catch (error) {
    db?.close();
    const failure = toJournalError(path, error);
    // Named by mistake: a file of somebody else's keeps its permissions too.
    if (failure instanceof JournalError && failure.code === "NotAJournal")
      chmodSync(path, modeBefore);
    throw failure;
  }
  return sqliteFile(path, db);
}

function sqliteFile(path: string, db: DatabaseSync): SqliteFile {
  const statements = new Map<string, StatementSync>();
  let durability: Durability | undefined;
  const guarded = <T>(work: () => T): T => {
    if (!db.isOpen) throw new JournalError("Closed", path, "it was closed; open it again");
    try {
      return work();
    } catch (error) {
      throw toJournalError(path, error);
    }
  };
  return {
    path,
    db,
    read: guarded,
    write: (wanted, work) =>
      guarded(() => {
        if (durability !== wanted) db.exec(`PRAGMA synchronous = ${wanted}`);
        durability = wanted;
        db.exec("BEGIN IMMEDIATE");
        try {
          const result = work();
          db.exec("COMMIT");
          return result;
        } catch (error) {
          // A full disk or a damaged file ends the transaction by itself.
          if (db.isTransaction) db.exec("ROLLBACK");
          throw error;
        }
      }),
    sql(text) {
      const statement = statements.get(text) ?? db.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}

// As one reading: another process may be creating the very file at this moment.
function checkBeforeTouching(db: DatabaseSync, path: string, present: number): void {
  db.exec("BEGIN");
  try {
    journalVersion(db, path, present);
  } finally {
    if (db.isTransaction) db.exec("COMMIT");
  }
}

// The one change for which SQLite does not wait by itself while another process is about to make it too.
async function useWriteAheadLog(db: DatabaseSync): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      db.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy =
        error instanceof Error && "errcode" in error && Number(error.errcode) % 256 === 5;
      if (!busy || tries >= 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

// SQLite gives its side files the permissions of the main one, so that one must be right before it is opened.
// Returns the permissions it had.
function makePrivate(path: string): number {
  try {
    const file = openSync(path, "a", 0o600);
    try {
      const { mode } = fstatSync(file);
      fchmodSync(file, 0o600);
      return mode & 0o7777;
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const words = "it cannot be opened; check that the folder exists and may be written";
    throw new JournalError("CannotOpen", path, `${words} (${reason})`, cause);
  }
}
