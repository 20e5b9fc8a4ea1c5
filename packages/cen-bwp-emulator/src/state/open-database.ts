import type { DatabaseSync } from "node:sqlite";
import { EmulatorError } from "../emulator-error.js";

const schema = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS plan (ordinal INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS entry (
    list TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (list, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS nonce (
    key TEXT NOT NULL, nonce TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (key, nonce)
  ) STRICT, WITHOUT ROWID;`;

/**
 * Opens a state file for this process alone, or makes it. A commit survives the end of the process, however it comes.
 * Throws `EmulatorError` StateUnavailable.
 */
export async function openDatabase(file: string): Promise<DatabaseSync> {
  const sqlite = await import("node:sqlite").catch((cause: unknown) => {
    throw unavailable(
      `This Node (${process.version}) has no node:sqlite. Use Node 22.13 or newer, or leave the state file out.`,
      cause,
    );
  });
  let database: DatabaseSync | undefined;
  try {
    database = new sqlite.DatabaseSync(file);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;");
    database.exec(`PRAGMA synchronous = NORMAL; BEGIN EXCLUSIVE; ${schema} COMMIT;`);
    return database;
  } catch (cause) {
    database?.close();
    const { errcode } = cause as { readonly errcode?: number };
    // 5 is SQLITE_BUSY.
    const remedy =
      errcode === 5
        ? "Another process has it open: end that one, or name another file."
        : `${cause instanceof Error ? cause.message : "Reason unknown"}. Name another file.`;
    throw unavailable(`The state file ${file} cannot be opened. ${remedy}`, cause);
  }
}

export function unavailable(message: string, cause?: unknown): EmulatorError {
  return new EmulatorError("StateUnavailable", message, { cause });
}
