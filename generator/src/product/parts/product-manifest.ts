import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../../problem.js";
import { damaged, type OutputManifest, readOutputManifest } from "../../write/output-manifest.js";
import type { ProductDiagnostic, Skipped } from "../diagnostics/product-diagnostic.js";

/** Name of the manifest in an output folder. */
export const manifestName = "generated.json";

/** What the last run left behind: which files are ours, and what each was made from. */
export interface ProductManifest extends OutputManifest {
  readonly product?: string;
  readonly version?: string;
  /** Hash over the document, the options and the generator: where it is the same, nothing is to be done. */
  readonly made?: string;
  /** Hash over the generator alone. */
  readonly generator?: string;
  readonly parts?: Readonly<Record<string, ProductPart>>;
  /** What the run said, for a run that finds nothing to do. */
  readonly report?: ProductReport;
}

/** Files that are made together, from the same things: those of an operation, or those that hold all operations. */
export interface ProductPart {
  /** Hash by what goes in: `request`, `response`, `errors`, `examples`, `words`, `behaviour`; or of all of it. */
  readonly from: Readonly<Record<string, string>>;
  /** What of it had changed when the files were made the last time. */
  readonly because: readonly string[];
  readonly files: readonly string[];
}

export interface ProductReport {
  readonly operations: number;
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly ProductDiagnostic[];
}

/**
 * The manifest of an output folder; an empty one where there is no folder yet, or nothing in it. A folder that holds things of
 * others, or another product, is refused.
 */
export function productManifest(
  folder: string,
  wanted: { readonly product: string; readonly version: string },
  force: boolean,
): ProductManifest {
  if (!existsSync(folder)) return { files: {} };
  if (!statSync(folder).isDirectory())
    throw new Problem({
      code: "output-no-folder",
      file: folder,
      message: "is a file, not a folder",
      remedy: "Name a folder that is empty or does not exist yet.",
    });
  // Without a manifest the files are those of others, who have to be overwritten.
  const again = "pnpm gen product ... --force";
  const manifest = readOutputManifest(join(folder, manifestName), again) as ProductManifest;
  if (!hasParts(manifest)) throw damaged(join(folder, manifestName), again, undefined);
  const isOurs = existsSync(join(folder, manifestName));
  const stranger = readdirSync(folder).find((name) => !ignored.test(name));
  if (!isOurs && stranger !== undefined && !force)
    throw new Problem({
      code: "output-foreign",
      file: folder,
      message: `holds ${JSON.stringify(stranger)}, which this generator did not write; nothing was written`,
      remedy:
        "Name a folder that is empty or does not exist yet, or add --force to write beside it.",
    });
  const { product = wanted.product, version = wanted.version } = manifest;
  const isOther = product !== wanted.product || version !== wanted.version;
  if (isOurs && (isOther || manifest.product === undefined))
    throw new Problem({
      code: "output-of-another",
      file: folder,
      message: `holds what was generated from ${manifest.product === undefined ? "specs/" : `${product} ${version}`}; nothing was written`,
      remedy: "Give every product a folder of its own.",
    });
  return manifest;
}

function hasParts({ parts = {} }: ProductManifest): boolean {
  return Object.values(parts).every(
    (part: Partial<ProductPart> | null) =>
      typeof part?.from === "object" && Array.isArray(part.files),
  );
}

/** What a folder may hold before the first run: a repository that was just made, and our own lock. */
const ignored = /^\.(?:git|generate-stage|generate-lock(?:\..*)?)$/;
