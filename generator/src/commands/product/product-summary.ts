import type { Problem } from "../../problem.js";
import { type ProductOutcome, refusedOutcome } from "../../product/run/product-run.js";

/** The documented form of `--json`. */
export function summaryOf(
  { report, failed: _failed, diagnostics, ...outcome }: ProductOutcome,
  ms: number,
): object {
  return {
    ...outcome,
    written: report.written.length,
    removed: report.removed.length,
    unchanged: report.unchanged,
    ms,
    diagnostics,
  };
}

/** The same form, of a run that came to nothing. */
export function summaryOfProblem(
  { code, message, remedy, file, line }: Problem,
  ms: number,
): object {
  const place = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
  const diagnostic = { severity: "error", code, message, ...place, remedy } as const;
  return summaryOf(refusedOutcome({ diagnostics: [diagnostic] }), ms);
}
