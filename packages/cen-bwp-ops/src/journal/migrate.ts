import type { DatabaseSync } from "node:sqlite";
import { JournalError } from "./journal-error.js";
import type { Migration } from "./migrations.js";

// "cbwp" in ASCII: tells our files from other SQLite databases.
const applicationId = 0x63627770;

/**
 * Brings the file to the present version, all steps or none. A file of a newer version, or of somebody else, is not touched.
 *
 * @throws {JournalError} NewerVersion, NotAJournal, Corrupt.
 */
export function migrate(db: DatabaseSync, path: string, steps: readonly Migration[]): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    // Read again under the lock: another process may have migrated meanwhile.
    const from = journalVersion(db, path, steps.length);
    for (const step of steps.slice(from)) db.exec(step);
    if (from < steps.length) {
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`);
    }
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
  const [row] = db.prepare("PRAGMA quick_check(1)").all();
  const found = Object.values(row ?? {})[0];
  if (found !== "ok") {
    const words = "the file is damaged; keep a copy, restore a backup, and check the billing page";
    throw new JournalError("Corrupt", path, `${words} (${String(found)})`);
  }
}

/**
 * The version of the file, if it is one we may touch; 0 for an empty one.
 *
 * @throws {JournalError} NewerVersion, NotAJournal.
 */
export function journalVersion(db: DatabaseSync, path: string, present: number): number {
  const version = pragma(db, "user_version");
  const id = pragma(db, "application_id");
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema").get();
  if (id !== applicationId && (id !== 0 || version !== 0 || Number(tables?.["n"]) > 0)) {
    const words = "this is a database of something else; name another file";
    throw new JournalError("NotAJournal", path, words);
  }
  if (version > present) {
    throw new JournalError(
      "NewerVersion",
      path,
      `it has version ${version}, this program knows up to ${present}; update cen-bwp-ops, or name another file`,
    );
  }
  return version;
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
