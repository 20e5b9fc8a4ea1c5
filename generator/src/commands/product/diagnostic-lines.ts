import type { ProductDiagnostic } from "../../product/diagnostics/product-diagnostic.js";
import { diagnosticText } from "../diagnostic-text.js";

/** Errors in full; of the rest a line for each kind with an example, or all of them. */
export function diagnosticLines(
  file: string,
  diagnostics: readonly ProductDiagnostic[],
  isVerbose: boolean,
): readonly string[] {
  const full = diagnostics.filter(({ severity }) => isVerbose || severity === "error");
  const byCode = new Map<string, ProductDiagnostic[]>();
  for (const one of diagnostics) {
    if (full.includes(one)) continue;
    const kind = `${one.severity} ${one.code}`;
    byCode.set(kind, [...(byCode.get(kind) ?? []), one]);
  }
  const counts = [...byCode]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([kind, [first, ...others]]) => {
      const place = first?.operation === undefined ? "" : ` (${first.operation})`;
      const more = others.length === 0 ? "" : `, and ${others.length} more`;
      return `${kind}: ${first?.message ?? ""}${place}${more}`;
    });
  return [
    ...full.flatMap((one) => [diagnosticText(file, one), `  ${one.remedy}`]),
    ...counts,
    ...(byCode.size === 0 ? [] : ["  every one with its place and remedy: --verbose, or --json"]),
  ];
}
