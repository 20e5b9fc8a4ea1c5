import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { type OutputOptions, printReport } from "../output/print-report.js";
import { loadFleet } from "./load-fleet.js";
import { operated } from "./operated.js";
import { runListReport } from "./run-report.js";

/** The options of `fleet list`. */
export interface ListOptions extends OutputOptions {
  readonly admin: string;
  readonly open?: boolean;
}

/** Lists runs. */
export async function list(options: ListOptions, shell: Shell): Promise<ExitCode> {
  const { listRuns } = await loadFleet();
  const runs = await operated(() => listRuns(options.admin, { open: options.open === true }));
  await printReport(runListReport(runs), options, shell);
  return exitCodes.done;
}
