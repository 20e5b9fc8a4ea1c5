import { writeFile } from "node:fs/promises";
import { coverage } from "cen-bwp-ops";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { renderReport } from "../report/render-report.js";
import { openSession } from "../session/open-session.js";
import type { SessionOptions } from "../session/session.js";

/** Writes the account's state to one HTML file. */
export async function report(
  options: SessionOptions & { readonly html: string },
  shell: Shell,
): Promise<ExitCode> {
  const session = await openSession(options, shell, { journal: "look" });
  try {
    const { context, where, journal } = session;
    const read = await coverage(context, { signal: shell.io.signal });
    const open = (await journal?.intents.list())?.filter(({ status }) => status === "open");
    const html = renderReport({ coverage: read, where, ...(open && { open }) });
    await writeFile(options.html, html).catch((error: Error) => {
      throw new OperatorError(`--html ${options.html}: ${error.message}`, exitCodes.failure);
    });
    shell.note(`written to ${options.html}`);
    return exitCodes.done;
  } finally {
    await session.close();
  }
}
