import { expiring } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { expiringReport } from "../output/expiring-report.js";
import { show, type WatchOptions } from "./show.js";

/** The options of `plans expiring`. */
export interface ExpiringOptions extends WatchOptions {
  /** Days. */
  readonly within: string;
}

/** Lists the plans that expire soon, have expired, or are locked, the most urgent first. */
export function plansExpiring(options: ExpiringOptions, shell: Shell): Promise<ExitCode> {
  const days = Number(options.within);
  if (!/^\d{1,4}$/.test(options.within))
    throw new OperatorError(
      `--within ${options.within} is none; give whole days, such as 30`,
      exitCodes.usage,
    );
  return show(options, shell, async ({ context }) =>
    expiringReport(
      await expiring(context, { withinMs: days * 86_400_000, signal: shell.io.signal }),
    ),
  );
}
