import type { Shell } from "../io/create-shell.js";
import { openNotifiers, type Notifiers } from "../notify/open-notifiers.js";
import { defaultJournalPath } from "../session/journal-path.js";
import { openJournalAt } from "../session/open-journal-at.js";

/**
 * Those the configuration wants told of what a worker does. What they have not got waits in the journal of this machine, which a worker
 * has for nothing else: its intents are the fleet's.
 */
export async function openWorkerNotifiers(
  { journal: path }: { readonly journal?: string },
  shell: Shell,
): Promise<Notifiers | undefined> {
  if (shell.settings.config.notifiers === undefined) return undefined;
  const journal = await openJournalAt(path ?? defaultJournalPath(shell.io.env));
  try {
    const notifiers = openNotifiers(shell, journal.outbox);
    if (!notifiers) journal.close();
    return (
      notifiers && {
        notify: (notice) => notifiers.notify(notice),
        async close() {
          await notifiers.close();
          journal.close();
        },
      }
    );
  } catch (error) {
    journal.close();
    throw error;
  }
}
