import { coverage as read, planEnsureCoverage } from "cen-bwp-ops";

import { wantedOf } from "../coverage/wanted-of.js";
import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { coverageReport } from "../output/coverage-report.js";
import { wantedReport } from "../output/wanted-report.js";
import { show, type WatchOptions } from "./show.js";

/** The options of `coverage`. */
export interface CoverageOptions extends WatchOptions {
  readonly wanted?: boolean;
}

/** Draws which pairs of areas are covered, on which CEN instance, with how much; or what the configuration wants against what is there. */
export function coverage(options: CoverageOptions, shell: Shell): Promise<ExitCode> {
  const { signal } = shell.io;
  if (!options.wanted)
    return show(options, shell, async ({ context }) =>
      coverageReport(await read(context, { signal })),
    );
  const wanted = wantedOf(shell.settings);
  return show(options, shell, async ({ context }) => {
    const found = await planEnsureCoverage(context, wanted, { signal });
    return wantedReport(found.choices, found);
  });
}
