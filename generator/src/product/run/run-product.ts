import { createHash } from "node:crypto";
import { existsSync, rmdirSync } from "node:fs";
import { basename } from "node:path";

import { compare } from "../../openapi/canonical.js";
import type { Source } from "../../read/index.js";
import { withOutputLock } from "../../write/output-lock.js";
import { isRefused } from "../diagnostics/is-refused.js";
import type { ProductDiagnostic } from "../diagnostics/product-diagnostic.js";
import { manifestName, productManifest, type ProductManifest } from "../parts/product-manifest.js";
import { currentOutcome } from "./current-outcome.js";
import { diskState } from "./disk-state.js";
import { generatorHash } from "./generator-hash.js";
import {
  optionsOf,
  planOptions,
  type ProductOutcome,
  type ProductRun,
  refusedOutcome,
} from "./product-run.js";
import { releasedFiles } from "./released-files.js";

/**
 * Generates a product into a folder. Where document, options and generator are those of the last run, and every file is as that run
 * left it, nothing is read but the manifest and the files' hashes.
 */
export async function runProduct(run: ProductRun): Promise<ProductOutcome> {
  const made = hashOf(JSON.stringify([generatorHash, ...optionsOf(run)]), run.source.text);
  const current = currentOutcome(run, made);
  if (current !== undefined) return current;

  const { planProduct } = await import("../plan/plan-product.js");
  const { withPlaces } = await import("../diagnostics/with-places.js");
  const { info, plan, skipped, diagnostics } = planProduct(run.source, planOptions(run));
  const refused = (all: readonly ProductDiagnostic[]): ProductOutcome =>
    refusedOutcome({ info, skipped, diagnostics: withPlaces(run.source, inOrder(all)) });
  if (plan === undefined) return refused(diagnostics);
  const { productModel } = await import("../plan/product-model.js");
  const { formatFiles } = await import("../../emit/format-files.js");
  const { makeParts } = await import("../parts/make-parts.js");
  const { writeOutput } = await import("../../write/write-output.js");
  const { compareOutput } = await import("../../write/compare-output.js");
  const lowered = productModel(plan, basename(run.source.file));
  const { model, wireTypes, diagnostics: more } = lowered;
  // Only here, so that a document is refused with everything that is wrong with it.
  if (isRefused([...diagnostics, ...more], run.strict)) return refused([...diagnostics, ...more]);
  const all = withPlaces(run.source, inOrder([...diagnostics, ...more]));

  const { product, version } = model;
  const isNew = !existsSync(run.folder);
  const lastRun = (): ProductManifest =>
    productManifest(run.folder, { product, version }, run.force);
  // Refused before the lock makes the folder; read again behind it, where no other run can change it.
  lastRun();
  const write = async (): Promise<ProductOutcome> => {
    const last = lastRun();
    const disk = diskState(run.folder, last);
    const usable = last.generator === generatorHash ? last : { files: last.files };
    const fresh = makeParts(
      model,
      wireTypes,
      run,
      usable,
      (path) => disk.intact.has(path),
      run.progress,
    );
    const { kept, parts } = fresh;
    const released = run.force ? [] : releasedFiles(run.folder, fresh.made, disk.intact);
    const ours = fresh.made.filter(({ path }) => !released.includes(path));
    const texts = await formatFiles(ours);
    const bytes = kept.reduce(
      (sum, { path }) => sum + (disk.intact.get(path) ?? 0),
      texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    );
    const outcome = {
      product,
      version,
      operations: model.operations.length,
      skipped,
      files: texts.length + kept.length,
      bytes,
      diagnostics: all,
      failed: false,
    };
    if (run.check) {
      const {
        write: changed,
        stale,
        edited,
        unchanged,
      } = compareOutput(run.folder, manifestName, texts, { kept, released });
      const written = [...new Set([...changed.map(({ path }) => path), ...edited])];
      return { ...outcome, report: { written, removed: stale, unchanged } };
    }
    const report = writeOutput(run.folder, manifestName, texts, {
      force: run.force,
      command: "pnpm gen product",
      kept,
      released,
      identity: { product, version },
      members: {
        made,
        generator: generatorHash,
        report: { operations: outcome.operations, bytes, skipped, diagnostics: all },
        parts,
      },
    });
    return { ...outcome, report };
  };
  if (run.check) return write();
  try {
    return await withOutputLock(run.folder, write);
  } finally {
    // A run that failed before its first file leaves no empty folder behind.
    if (isNew) removeIfEmpty(run.folder);
  }
}

function hashOf(options: string, document: Source["text"]): string {
  return createHash("sha256").update(options).update("\0").update(document).digest("hex");
}

/** By operation; what concerns the whole document first. */
function inOrder(diagnostics: readonly ProductDiagnostic[]): readonly ProductDiagnostic[] {
  return diagnostics.toSorted((a, b) => compare(a.operation ?? "", b.operation ?? ""));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // Something is in it, or it was never made.
    const { code } = error as NodeJS.ErrnoException;
    if (!["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"].includes(code ?? "")) throw error;
  }
}
