import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Journal, openJournal } from "cen-bwp-ops";

import { exitCodes } from "../exit-codes.js";
import { OperatorError } from "../operator-error.js";

/** Opens the journal, and makes its folder (owner only) where there is none. */
export async function openJournalAt(path: string): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((cause: Error) => {
    throw new OperatorError(
      `the journal's folder ${dirname(path)} cannot be made (${cause.message}); nothing was sent. Name another journal with --journal, or CEN_BWP_JOURNAL`,
      exitCodes.failure,
      { cause },
    );
  });
  return openJournal(path);
}
