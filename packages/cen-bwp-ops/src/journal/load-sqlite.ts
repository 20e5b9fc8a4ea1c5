import { JournalError } from "./journal-error.js";

type Sqlite = typeof import("node:sqlite");

/**
 * Loads node:sqlite only when a journal is opened, so that everything else runs on a Node without it.
 *
 * @throws {JournalError} SqliteMissing, naming what to do.
 */
export async function loadSqlite(
  path: string,
  load: () => Promise<Sqlite> = () => import("node:sqlite"),
): Promise<Sqlite> {
  try {
    return await load();
  } catch (cause) {
    const message =
      `this Node (${process.version}) has no node:sqlite; use Node 22.13 or newer, ` +
      "or memoryIntentStore(), which forgets with the process";
    throw new JournalError("SqliteMissing", path, message, cause);
  }
}
