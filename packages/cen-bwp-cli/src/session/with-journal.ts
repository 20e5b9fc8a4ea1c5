import { existsSync } from "node:fs";
import type { Journal } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { defaultJournalPath } from "./journal-path.js";
import { openJournalAt } from "./open-journal-at.js";

/**
 * Opens a journal that exists, for the length of one piece of work.
 *
 * @throws {OperatorError} if there is none: looking makes no file.
 */
export async function withJournalAt(
  given: string | undefined,
  { io }: Shell,
  work: (journal: Journal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const path = given ?? defaultJournalPath(io.env);
  if (!existsSync(path))
    throw new OperatorError(
      `there is no journal at ${path}; the first order makes one, or name another with --journal`,
      exitCodes.failure,
    );
  const journal = await openJournalAt(path);
  try {
    return await work(journal);
  } finally {
    journal.close();
  }
}
