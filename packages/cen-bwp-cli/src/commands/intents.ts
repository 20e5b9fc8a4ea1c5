import type { Journal } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { intentListReport, intentReport } from "../output/intent-report.js";
import { type OutputOptions, printReport } from "../output/print-report.js";
import { withJournalAt } from "../session/with-journal.js";

/** The options of `intents`. */
export interface IntentsOptions extends OutputOptions {
  readonly journal?: string;
  readonly open?: boolean;
}

/** Lists what is on record. */
export function intentsList(options: IntentsOptions, shell: Shell): Promise<ExitCode> {
  return withJournalAt(options.journal, shell, async ({ intents }) => {
    const all = await intents.list();
    const wanted = options.open ? all.filter(({ status }) => status === "open") : all;
    await printReport(intentListReport(wanted), options, shell);
    return exitCodes.done;
  });
}

/** Shows one intent: what left when, and what came back. */
export function intentsShow(key: string, options: IntentsOptions, shell: Shell): Promise<ExitCode> {
  return withJournalAt(options.journal, shell, async (journal) => {
    const intent = (await journal.intents.get(key)) ?? missing(key, journal);
    await printReport(intentReport(intent), options, shell);
    return exitCodes.done;
  });
}

function missing(key: string, { path }: Journal): never {
  throw new OperatorError(
    `no intent ${key} in ${path}; \`cen-bwp intents list\` shows those there are`,
    exitCodes.usage,
  );
}
