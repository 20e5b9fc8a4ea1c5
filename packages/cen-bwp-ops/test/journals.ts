import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Journal, type JournalOptions, openJournal } from "../src/index.js";

/** Journals in a folder of their own; `clear` closes and removes them. */
export interface Journals {
  path(name?: string): string;
  open(path?: string, options?: JournalOptions): Promise<Journal>;
  clear(this: void): void;
}

export function journals(): Journals {
  const folders: string[] = [];
  const opened: Journal[] = [];
  const path = (name = "journal.db"): string => {
    const folder = mkdtempSync(join(tmpdir(), "cen-bwp-"));
    folders.push(folder);
    return join(folder, name);
  };
  return {
    path,
    async open(at = path(), options = {}) {
      const journal = await openJournal(at, options);
      opened.push(journal);
      return journal;
    },
    clear() {
      for (const journal of opened.splice(0)) journal.close();
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
