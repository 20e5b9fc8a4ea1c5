import type { Intent, Journal } from "cen-bwp-ops";

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
    const intent = await intentOf(key, journal);
    await printReport(intentReport(intent), options, shell);
    return exitCodes.done;
  });
}

/**
 * The intent of a key, or of a plan that has one intent only.
 *
 * @throws {OperatorError} (wrong usage) if there is none, or the plan has several.
 */
async function intentOf(key: string, { intents, path }: Journal): Promise<Intent> {
  const found = await intents.get(key);
  if (found) return found;
  const all = await intents.list();
  const [first, ...more] = all.filter(({ order }) => order.CenBandwidthPackageId === key);
  if (first && more.length === 0) return first;
  throw new OperatorError(
    first
      ? `${key} has ${more.length + 1} intents; name one of them:\n  ${[first, ...more].map((one) => one.key).join("\n  ")}`
      : `no intent ${key} in ${path}; \`cen-bwp intents list\` shows those there are`,
    exitCodes.usage,
  );
}
