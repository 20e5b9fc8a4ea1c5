import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Journal, openJournal } from "cen-bwp-ops";

/** Opens the journal, and makes its folder (owner only) where there is none. */
export async function openJournalAt(path: string): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return openJournal(path);
}
