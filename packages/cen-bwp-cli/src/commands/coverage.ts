import { coverage as read } from "cen-bwp-ops";

import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { coverageReport } from "../output/coverage-report.js";
import { show, type WatchOptions } from "./show.js";

/** Draws which pairs of areas are covered, on which CEN instance, with how much. */
export function coverage(options: WatchOptions, shell: Shell): Promise<ExitCode> {
  return show(options, shell, async ({ context }) =>
    coverageReport(await read(context, { signal: shell.io.signal })),
  );
}
