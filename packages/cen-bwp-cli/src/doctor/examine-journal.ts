import { existsSync } from "node:fs";

import { openJournalAt } from "../session/open-journal-at.js";
import type { Finding } from "./finding.js";

/** Whether the journal can be used, its log is whole, and what in it waits for somebody. Creates nothing. */
export async function examineJournal(path: string): Promise<Finding> {
  const id = "journal";
  if (!existsSync(path))
    return { id, verdict: "pass", message: `none yet; the first order makes ${path}` };
  try {
    const journal = await openJournalAt(path);
    try {
      const verdict = journal.audit.verify();
      const open = (await journal.intents.list()).filter(({ status }) => status === "open");
      if (!verdict.ok)
        return {
          id,
          verdict: "fail",
          message: `${path}: the log is broken at line ${verdict.brokenAt}`,
          remedy: "keep a copy and compare it with the billing page",
        };
      const message = `${path}: log of ${verdict.lines} lines is whole, ${open.length} open intents, ${journal.unfinished().length} unfinished runs`;
      return open.length === 0
        ? { id, verdict: "pass", message }
        : {
            id,
            verdict: "warn",
            message,
            remedy: "look at them with `cen-bwp intents list --open`",
          };
    } finally {
      journal.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, verdict: "fail", message };
  }
}
