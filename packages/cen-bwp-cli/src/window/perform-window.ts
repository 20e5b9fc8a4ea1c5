import {
  applyWindow,
  type OpsContext,
  type WindowEntry,
  type WindowInput,
  type WindowOutcome,
  type WindowTimes,
} from "cen-bwp-ops";

import type { ActOptions } from "../act/act-options.js";
import type { ActResult } from "../act/act-result.js";
import type { Performed } from "../act/carry-out.js";
import type { Preview } from "../act/preview.js";
import { progressLine } from "../act/progress-line.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { priceOf } from "../money/price.js";
import type { Session } from "../session/session.js";
import type { NamedWindow } from "./named-window.js";
import { type WindowEnd, windowFrame } from "./window-frame.js";

/** A window that is to be carried out. */
export interface WindowToPerform {
  readonly window: NamedWindow;
  readonly input: WindowInput;
  readonly times: WindowTimes;
  readonly previews: readonly Preview[];
  readonly budget: number | undefined;
}

const leadMs = 5 * 60_000;

/** Waits for a window and applies it, under a lease of the journal where there is one. */
export async function performWindow(
  { window, input, times, previews, budget }: WindowToPerform,
  session: Session,
  options: ActOptions,
  shell: Shell,
): Promise<Performed> {
  const { context, journal } = session;
  const reason = options.reason ?? window.reason;
  const framed = (end: WindowEnd): Pick<Performed, "frame"> => ({
    frame: windowFrame(window, times, {
      now: context.clock.now(),
      budget,
      price: priceOf(options),
      end,
    }),
  });
  // Whoever does not want to wait comes back when it is time.
  if (options.wait === false && context.clock.now() < times.start - leadMs)
    return {
      ...framed({ outcome: "notOpen", spent: 0 }),
      done: previews.map((preview) => ({
        preview,
        result: notStarted(preview, "the window is not open yet"),
      })),
    };
  const line = progressLine(shell, `window ${window.name}`);
  const work = (on: OpsContext): Promise<WindowOutcome> =>
    applyWindow(on, input, {
      signal: shell.io.signal,
      onProgress: line.onProgress,
      actor: shell.io.env["USER"] ?? "cen-bwp",
      leadMs,
      ...(reason !== undefined && { reason }),
      ...(options.wait === false && { effectTimeoutMs: 0 }),
    });
  const id = `window:${context.account ?? ""}/${window.name}@${times.start}`;
  try {
    const outcome = await (journal
      ? journal.run({ id, clock: context.clock }, (engine) => work({ ...context, engine }))
      : work(context));
    const { entries, spent, rule } = outcome;
    return {
      ...framed({ outcome: outcome.outcome, spent, ...(rule && { rule }) }),
      done: entries.map((entry, index) => {
        const preview = previews[index] as Preview;
        return { preview, result: resultOf(entry, preview, outcome) };
      }),
      exitCode: exitCodeOfWindow(outcome),
    };
  } finally {
    line.end();
  }
}

function resultOf(entry: WindowEntry, preview: Preview, { outcome }: WindowOutcome): ActResult {
  const { action } = preview;
  switch (entry.state) {
    case "done":
      return { action, outcome: entry.result };
    case "unread":
      return { action, outcome: { outcome: "unread", failure: entry.failure } };
    case "halted":
      return notStarted(preview, `the window was ${outcome}`);
  }
}

function notStarted({ action }: Preview, why: string): ActResult {
  return { action, outcome: { outcome: "notStarted", why } };
}

function exitCodeOfWindow({ outcome, rule }: WindowOutcome): ExitCode {
  switch (outcome) {
    case "applied":
      return exitCodes.done;
    case "interrupted":
      return exitCodes.interrupted;
    case "skipped":
      return exitCodes.precheckFailed;
    case "halted":
      if (rule === "twoUndecided") return exitCodes.undecided;
      return rule === "authorisation" ? exitCodes.credentials : exitCodes.failure;
  }
}
