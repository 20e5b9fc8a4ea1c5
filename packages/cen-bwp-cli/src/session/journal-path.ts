import { homedir } from "node:os";
import { join } from "node:path";

/** Where the journal is unless somebody says otherwise: `cen-bwp/journal.db` in the state folder (XDG_STATE_HOME). */
export function defaultJournalPath(env: Readonly<Record<string, string | undefined>>): string {
  const state = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
  return join(state, "cen-bwp", "journal.db");
}
