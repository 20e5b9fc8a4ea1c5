import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { isRefused } from "../diagnostics/is-refused.js";
import { manifestName, type ProductManifest } from "../parts/product-manifest.js";
import { diskState } from "./disk-state.js";
import type { ProductOutcome, ProductRun } from "./product-run.js";

/** What the last run said, if it would say the same again. */
export function currentOutcome(run: ProductRun, made: string): ProductOutcome | undefined {
  const path = join(run.folder, manifestName);
  // Whoever forces a run wants every file back, released ones included.
  if (run.force || !existsSync(path)) return undefined;
  const manifest = readManifest(path);
  if (manifest?.made !== made || manifest.pending !== undefined) return undefined;
  const { report, product, version, files } = manifest;
  const count = Object.keys(files).length;
  if (!Array.isArray(report?.diagnostics) || diskState(run.folder, manifest).intact.size !== count)
    return undefined;
  if (isRefused(report.diagnostics, run.strict)) return undefined;
  return {
    product: product ?? "",
    version: version ?? "",
    ...report,
    files: count,
    report: { written: [], removed: [], unchanged: count },
    failed: false,
  };
}

/** A damaged manifest is reported where it is needed. */
function readManifest(path: string): ProductManifest | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProductManifest;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
