import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { systemClock } from "cen-bwp-ops";
import { OperatorError } from "../operator-error.js";
import { printReport } from "../output/print-report.js";
import type { Report } from "../output/report.js";
import type { CommonOptions } from "../program/common-options.js";
import { openSession, type SessionNeeds } from "../session/open-session.js";
import type { Session } from "../session/session.js";

/** The options of what can be looked at again and again. */
export interface WatchOptions extends CommonOptions {
  /** Seconds between two looks; `true` for the flag alone. */
  readonly watch?: string | true;
}

/** Opens a session, asks it for a report, and prints that; with `watch` again and again, until Ctrl-C. */
export async function show(
  options: WatchOptions,
  shell: Shell,
  ask: (session: Session) => Promise<Report>,
  needs: SessionNeeds = {},
): Promise<ExitCode> {
  const pauseMs = readPause(options.watch);
  const session = await openSession(options, shell, needs);
  const { out, signal } = shell.io;
  try {
    for (;;) {
      const report = await ask(session);
      // On a terminal each look replaces the one before; on a pipe they follow each other.
      if (pauseMs !== undefined && out.isTTY) out.write("\u001B[H\u001B[2J");
      await printReport(report, options, shell);
      if (pauseMs === undefined) return exitCodes.done;
      await systemClock.sleepUntil(Date.now() + pauseMs, signal);
    }
  } catch (error) {
    // Ctrl-C is how watching ends.
    if (pauseMs !== undefined && signal.aborted) return exitCodes.done;
    throw error;
  } finally {
    await session.close();
  }
}

function readPause(watch: string | true | undefined): number | undefined {
  if (watch === undefined) return undefined;
  const seconds = watch === true ? 30 : Number(watch);
  if (seconds >= 1 && seconds <= 86_400) return seconds * 1000;
  throw new OperatorError(
    `--watch ${String(watch)} is no pause; give seconds from 1 to 86400`,
    exitCodes.usage,
  );
}
