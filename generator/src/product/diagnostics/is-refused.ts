import type { ProductDiagnostic } from "./product-diagnostic.js";

/** Whether nothing may be written: an error is among them, or where a run is strict a warning. */
export function isRefused(diagnostics: readonly ProductDiagnostic[], strict: boolean): boolean {
  return diagnostics.some(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
}
