import { writeFile } from "node:fs/promises";
import { coverage, type CoverageChoice, planEnsureCoverage } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { wantedOf } from "../coverage/wanted-of.js";
import { listedWindows } from "../window/listed-window.js";
import { renderReport } from "../report/render-report.js";
import { openSession } from "../session/open-session.js";
import type { Session, SessionOptions } from "../session/session.js";

/** Writes the account's state to one HTML file. */
export async function report(
  options: SessionOptions & { readonly html: string; readonly zone?: string },
  shell: Shell,
): Promise<ExitCode> {
  const { settings } = shell;
  const session = await openSession(options, shell, { journal: "look" });
  try {
    const { context, where, journal } = session;
    const read = await coverage(context, { signal: shell.io.signal });
    const intents = await journal?.intents.list();
    const { windows, coverage: wishes } = settings.config;
    const html = renderReport({
      coverage: read,
      where,
      ...(intents && { open: intents.filter(({ status }) => status === "open") }),
      ...(windows && {
        windows: listedWindows(settings, {
          zone: options.zone,
          now: context.clock.now(),
          next: 3,
          account: context.account,
          intents: intents ?? [],
        }),
      }),
      ...(wishes && { wanted: await wantedNow(session, shell) }),
    });
    await writeFile(options.html, html).catch((error: Error) => {
      throw new OperatorError(`--html ${options.html}: ${error.message}`, exitCodes.failure);
    });
    shell.note(`written to ${options.html}`);
    return exitCodes.done;
  } finally {
    await session.close();
  }
}

async function wantedNow(
  { context }: Session,
  { settings, io }: Shell,
): Promise<readonly CoverageChoice[]> {
  const { signal } = io;
  return (await planEnsureCoverage(context, wantedOf(settings), { signal })).choices;
}
