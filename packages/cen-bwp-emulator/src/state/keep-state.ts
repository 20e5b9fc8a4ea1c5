import { loadState, type Stateful } from "../snapshot/save-and-load.js";
import type { Journal } from "./journal.js";
import { openDatabase } from "./open-database.js";
import { readState } from "./read-state.js";
import { writeState } from "./write-state.js";

/**
 * Goes on from the state in a file, or begins one with the present state, and keeps it from now on. Resolves with what
 * closes the file. Rejects with `EmulatorError` StateUnavailable.
 */
export async function keepState(
  file: string,
  parts: Stateful,
  journal: Journal,
  timeWindowMs: number,
): Promise<() => void> {
  const database = await openDatabase(file);
  try {
    const state = readState(database, file);
    if (state !== undefined) loadState(parts, state);
    Object.assign(journal, writeState(database, parts, timeWindowMs));
    journal.rewrite?.();
  } catch (error) {
    database.close();
    throw error;
  }
  return () => {
    journal.commit?.();
    delete journal.commit;
    delete journal.rewrite;
    database.close();
  };
}
