import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { printReport } from "../output/print-report.js";
import { windowListReport } from "../output/window-list-report.js";
import type { CommonOptions } from "../program/common-options.js";
import { openSession } from "../session/open-session.js";
import { listedWindows } from "../window/listed-window.js";

/** The options of `window list`. */
export interface WindowListOptions extends CommonOptions {
  readonly zone?: string;
  /** How many occurrences of each weekly window. */
  readonly next: number;
}

/** Lists the windows of the configuration with their next occurrence and what became of it. Asks the service nothing. */
export async function windowList(options: WindowListOptions, shell: Shell): Promise<ExitCode> {
  const session = await openSession(options, shell, { journal: "look" });
  try {
    const { context, journal } = session;
    const now = context.clock.now();
    const intents = (await journal?.intents.list()) ?? [];
    const windows = listedWindows(shell.settings, {
      zone: options.zone,
      now,
      next: options.next,
      account: context.account,
      intents,
    });
    if (windows.length === 0)
      shell.note(
        "no windows in the configuration; `cen-bwp config example` shows how to write one",
      );
    await printReport(windowListReport(windows, now), options, shell);
    return exitCodes.done;
  } finally {
    await session.close();
  }
}
