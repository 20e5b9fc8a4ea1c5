import { type Notice, type RestoreOutcome, watchRestore } from "cen-bwp-ops";

import { progressLine } from "../act/progress-line.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { instantText } from "../output/instant-text.js";
import { printReport } from "../output/print-report.js";
import { checkPlanId } from "../program/check-id.js";
import type { CommonOptions } from "../program/common-options.js";
import { openSession } from "../session/open-session.js";
import { restoreInput } from "./restore-input.js";

/** The options of `restore watch`. */
export interface RestoreWatchOptions extends CommonOptions {
  /** Mbps; by default what the pending order says. */
  readonly to?: string;
  readonly end?: string;
}

/** Waits for the end of a temporary upgrade, says so 30 min before, and checks afterwards that the plan has its bandwidth back. */
export async function restoreWatch(
  id: string,
  options: RestoreWatchOptions,
  shell: Shell,
): Promise<ExitCode> {
  checkPlanId(id);
  const session = await openSession(options, shell, { journal: "look", notify: true });
  const line = progressLine(shell, id);
  try {
    const notifier = {
      // What comes at the end stands in the result.
      notify: (notice: Notice): void => {
        session.context.notifier?.notify(notice);
        if (notice.event !== "endsSoon") return;
        line.end();
        shell.note(notice.text);
      },
    };
    const { signal } = shell.io;
    const input = await restoreInput(session.context, id, options, signal);
    const outcome = await watchRestore({ ...session.context, notifier }, input, {
      signal,
      onProgress: line.onProgress,
    });
    line.end();
    const { EndTime: endTime, RestoreTo: restoreTo } = input;
    const data = {
      plan: id,
      endTime,
      restoreTo,
      outcome: outcome.outcome,
      at: instantText(outcome.at),
    };
    const text = (): readonly string[] => [`${id} ${words(outcome)}`];
    await printReport({ kind: "Restore", data, text }, options, shell);
    return codes[outcome.outcome];
  } finally {
    line.end();
    await session.close();
  }
}

const codes: Readonly<Record<RestoreOutcome["outcome"], ExitCode>> = {
  restored: exitCodes.done,
  notRestored: exitCodes.failure,
  gone: exitCodes.failure,
  unreadable: exitCodes.failure,
  interrupted: exitCodes.interrupted,
};

function words(outcome: RestoreOutcome): string {
  switch (outcome.outcome) {
    case "restored":
      return `is back at ${outcome.input.RestoreTo} Mbps`;
    case "notRestored":
      return `is not back at ${outcome.input.RestoreTo} Mbps: it has ${outcome.plan.bandwidth ?? "?"}`;
    case "gone":
      return "is gone";
    case "unreadable":
      return `could not be read: ${outcome.failure.code}`;
    case "interrupted":
      return "is not watched any more; run the same again to go on";
  }
}
