import { resolveIntent } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
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
    const settled = await resolveIntent(
      session.context,
      key,
      {
        placed: options.placed === true,
        evidence: options.evidence,
        actor: options.actor ?? shell.io.env["USER"] ?? "",
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
