import type { RunRecord } from "cen-bwp-restate";

import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { instantText } from "../output/instant-text.js";
import { type OutputOptions, printReport } from "../output/print-report.js";
import { loadFleet } from "./load-fleet.js";
import { operated } from "./operated.js";
import { exitCodeOfRun, runReport } from "./run-report.js";

/** The options of `fleet follow`. */
export interface FollowOptions extends OutputOptions {
  readonly ingress: string;
}

/** Waits for a run. Ctrl-C ends the waiting and nothing else. */
export async function follow(id: string, options: FollowOptions, shell: Shell): Promise<ExitCode> {
  const { fleetDispatcher } = await loadFleet();
  const { signal } = shell.io;
  const record = await operated(() =>
    fleetDispatcher({ ingress: options.ingress }).follow(id, {
      signal,
      onChange: (each) => shell.note(progress(each)),
    }),
  );
  if (!record) throw new OperatorError(`no run has the id ${id}`, exitCodes.usage);
  await printReport(runReport(record), options, shell);
  return exitCodeOfRun(record);
}

function progress({ status, rounds, wakesAt }: RunRecord): string {
  if (status.state === "waiting") return `waiting since before ${instantText(status.until)}`;
  const next = wakesAt === undefined ? "" : `, next at ${instantText(wakesAt)}`;
  return `${status.state}, ${rounds} rounds${next}`;
}
