import { userInfo } from "node:os";
import { resolveIntent } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { intentListReport } from "../output/intent-report.js";
import { printReport } from "../output/print-report.js";
import { resolutionReport } from "../output/resolution-report.js";
import type { CommonOptions } from "../program/common-options.js";
import { openSession } from "../session/open-session.js";

/** The options of `intents resolve`. */
export interface ResolveOptions extends CommonOptions {
  readonly placed?: boolean;
  readonly notPlaced?: boolean;
  readonly evidence: string;
  readonly actor?: string;
  readonly dryRun?: boolean;
}

/** Closes an undecided intent by what a person found on the billing page; what the plan shows counts more. */
export async function intentsResolve(
  key: string,
  options: ResolveOptions,
  shell: Shell,
): Promise<ExitCode> {
  if ((options.placed === true) === (options.notPlaced === true))
    throw new OperatorError("say what you found: --placed or --not-placed", exitCodes.usage);
  const session = await openSession(options, shell, { journal: "look" });
  try {
    if (options.dryRun) {
      const intent = await session.context.intents?.get(key);
      if (intent === undefined)
        throw new OperatorError(
          `no intent ${key} on record; \`cen-bwp intents list\` shows those there are`,
          exitCodes.usage,
        );
      await printReport(intentListReport([intent]), options, shell);
      const what = options.placed ? "placed" : "not placed";
      shell.note(
        intent.status === "open"
          ? `would look at ${intent.order.CenBandwidthPackageId}, and record that the order was ${what}; nothing was recorded`
          : "is closed already; nothing would be recorded",
      );
      return exitCodes.done;
    }
    const settled = await resolveIntent(
      session.context,
      key,
      {
        placed: options.placed === true,
        evidence: options.evidence,
        actor: options.actor ?? (shell.io.env["USER"] || userName()),
      },
      { signal: shell.io.signal },
    );
    await printReport(resolutionReport(settled), options, shell);
    if (settled.state === "settled") return exitCodes.done;
    return settled.outcome?.outcome === "acceptedNotEffective"
      ? exitCodes.notFinished
      : exitCodes.undecided;
  } finally {
    await session.close();
  }
}

// Cron and containers set no USER, and may not even have a name for their user.
function userName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new OperatorError("say who looked, with --actor <name>", exitCodes.usage, { cause });
  }
}
