import { basename } from "node:path";

import { compare } from "../../openapi/canonical.js";
import type { ProductInfo, Source } from "../../read/index.js";
import type { WriteReport } from "../../write/write-output.js";
import type { ProductDiagnostic, Skipped } from "../diagnostics/product-diagnostic.js";
import type { PackageName } from "../parts/package-names.js";
import type { PlanOptions } from "../plan/plan-product.js";

/** How a run is asked for. */
export interface ProductRun {
  readonly source: Source;
  /** Output folder, absolute. */
  readonly folder: string;
  readonly operations: readonly string[] | undefined;
  readonly family: string | undefined;
  /** The packages to generate, in the order of `packageNames`. What one of them imports is among them. */
  readonly packages: readonly PackageName[];
  readonly inWorkspace: boolean;
  readonly strict: boolean;
  readonly force: boolean;
  /** Writes nothing, and says what would be. */
  readonly check: boolean;
  /** Is told how many operations are printed, while they are. */
  readonly progress?: (done: number, of: number) => void;
}

/** What became of it. */
export interface ProductOutcome {
  readonly product: string;
  readonly version: string;
  /** Generated ones. */
  readonly operations: number;
  readonly skipped: readonly Skipped[];
  /** Files of the output. */
  readonly files: number;
  /** All of them together. */
  readonly bytes: number;
  readonly report: WriteReport;
  readonly diagnostics: readonly ProductDiagnostic[];
  /** An error, or with `strict` a warning, is among the diagnostics: nothing was written. */
  readonly failed: boolean;
}

/** What comes of a run that is refused: remarks, and nothing else. */
export function refusedOutcome({
  info,
  skipped = [],
  diagnostics,
}: {
  readonly info?: Pick<ProductInfo, "product" | "version"> | undefined;
  readonly skipped?: readonly Skipped[];
  readonly diagnostics: readonly ProductDiagnostic[];
}): ProductOutcome {
  return {
    product: info?.product ?? "",
    version: info?.version ?? "",
    operations: 0,
    skipped,
    files: 0,
    bytes: 0,
    report: { written: [], removed: [], unchanged: 0 },
    diagnostics,
    failed: true,
  };
}

/** What planning has to know of it. */
export function planOptions({ operations, family }: ProductRun): PlanOptions {
  return {
    ...(operations === undefined ? {} : { operations }),
    ...(family === undefined ? {} : { family }),
  };
}

/** What leads to other files where it changes, beside the document. */
export function optionsOf({
  source,
  operations,
  family,
  packages,
  inWorkspace,
}: ProductRun): readonly unknown[] {
  return [
    basename(source.file),
    operations?.toSorted(compare) ?? null,
    family ?? null,
    packages,
    inWorkspace,
  ];
}
