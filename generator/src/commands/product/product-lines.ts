import type { ProductOutcome, ProductRun } from "../../product/run/product-run.js";
import { diagnosticLines } from "./diagnostic-lines.js";

/** What a person reads of a run: remarks, what was skipped, and one line at the end. */
export function productLines(
  outcome: ProductOutcome,
  { source, check }: Pick<ProductRun, "source" | "check">,
  ms: number,
  isVerbose: boolean,
): readonly string[] {
  const remarks = diagnosticLines(source.file, outcome.diagnostics, isVerbose);
  if (outcome.failed) return [...remarks, "nothing was written"];
  const { written, removed, unchanged } = outcome.report;
  const did = check
    ? `${written.length + removed.length} of ${outcome.files} files are not current`
    : `${written.length} written, ${removed.length} removed, ${unchanged} unchanged`;
  return [
    ...remarks,
    ...outcome.skipped.map(({ operation, reason }) => `skipped ${operation}: ${reason}`),
    ...(check ? [...written, ...removed].map((path) => `  ${path}`) : []),
    `${outcome.product} ${outcome.version}: ${outcome.operations} operations, ${outcome.files} files, ${(outcome.bytes / 1e6).toFixed(1)} MB; ${did}; ${ms} ms`,
  ];
}
