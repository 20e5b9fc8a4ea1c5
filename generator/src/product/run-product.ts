import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmdirSync } from "node:fs";
import { basename, join } from "node:path";

import { compare } from "../openapi/canonical.js";
import type { Source } from "../read/index.js";
import { withOutputLock } from "../write/output-lock.js";
import type { SecondThread } from "../threads/second-thread.js";
import type { WriteReport } from "../write/write-output.js";
import { generatorHash } from "./generator-hash.js";
import type { PlanOptions } from "./plan-product.js";
import type { ProductDiagnostic, Skipped } from "./product-diagnostic.js";
import { releasedFiles } from "./released-files.js";
import { manifestName, productManifest, type ProductManifest } from "./product-manifest.js";

/** How a run is asked for. */
export interface ProductRun {
  readonly source: Source;
  /** Output folder, absolute. */
  readonly folder: string;
  readonly operations: readonly string[] | undefined;
  readonly family: string | undefined;
  readonly inWorkspace: boolean;
  readonly strict: boolean;
  readonly force: boolean;
  /** Writes nothing, and says what would be. */
  readonly check: boolean;
  /** Leaves the files as they are printed, with long lines. */
  readonly unformatted: boolean;
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

/**
 * Generates a product into a folder. Where document, options and generator are those of the last run, and every file is as that run
 * left it, nothing is read but the manifest and the files' hashes.
 */
export async function runProduct(
  run: ProductRun,
  startSecondThread?: () => SecondThread,
): Promise<ProductOutcome> {
  // Another form of the same text is as good as another generator.
  const generator = `${generatorHash()}${run.unformatted ? " unformatted" : ""}`;
  const made = hashOf(JSON.stringify([generator, ...optionsOf(run)]), run.source.text);
  const current = currentOutcome(run, made);
  if (current !== undefined) return current;

  // Where everything has to be made, two threads make it sooner; for what a change leads to, one has started before two have.
  const second = existsSync(join(run.folder, manifestName)) ? undefined : startSecondThread?.();
  const { planProduct } = await import("./plan-product.js");
  const { withPlaces } = await import("./with-places.js");
  const { info, plan, skipped, diagnostics } = planProduct(run.source, planOptions(run));
  const nothing = { written: [], removed: [], unchanged: 0 };
  const refused = (all: readonly ProductDiagnostic[]): ProductOutcome => ({
    product: info?.product ?? "",
    version: info?.version ?? "",
    operations: 0,
    skipped,
    files: 0,
    bytes: 0,
    report: nothing,
    diagnostics: withPlaces(run.source, inOrder(all)),
    failed: true,
  });
  if (plan === undefined) return refused(diagnostics);
  const { productModel } = await import("./product-model.js");
  const { formatFiles } = await import("./format-files.js");
  const { makeParts } = await import("./make-parts.js");
  const { emitAll } = await import("../threads/emit-all.js");
  const { packageEmitters } = await import("../emit/emitters.js");
  const { writeOutput } = await import("../write/write-output.js");
  const { compareOutput } = await import("../write/compare-output.js");
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
  const ahead =
    second === undefined
      ? undefined
      : await emitAll(model, lowered.document, packageEmitters, second);
  const write = async (): Promise<ProductOutcome> => {
    const last = lastRun();
    const disk = diskState(run.folder, last);
    const usable = last.generator === generator ? last : { files: last.files };
    const { inWorkspace } = run;
    const fresh = makeParts(
      model,
      wireTypes,
      { inWorkspace },
      usable,
      (path) => disk.intact.has(path),
      run.progress,
      ahead,
    );
    const { kept, parts } = fresh;
    const released = run.force ? [] : releasedFiles(run.folder, fresh.made, disk.intact);
    const ours = fresh.made.filter(({ path }) => !released.includes(path));
    const texts = run.unformatted ? ours : await formatFiles(ours);
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
        generator,
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

/** What the last run said, if it would say the same again. */
function currentOutcome(run: ProductRun, made: string): ProductOutcome | undefined {
  const path = join(run.folder, manifestName);
  // Whoever forces a run wants every file back, released ones included.
  if (run.force || !existsSync(path)) return undefined;
  const manifest = readManifest(path);
  if (manifest?.made !== made || manifest.pending !== undefined) return undefined;
  const { report, product, version, files } = manifest;
  const count = Object.keys(files).length;
  if (report === undefined || diskState(run.folder, manifest).intact.size !== count)
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

/** Sizes of the files that are as the last run left them, by path. */
export function diskState(
  folder: string,
  { files }: Pick<ProductManifest, "files">,
): { readonly intact: ReadonlyMap<string, number> } {
  const intact = new Map<string, number>();
  for (const [path, hash] of Object.entries(files)) {
    const bytes = bytesOf(join(folder, path));
    if (bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === hash)
      intact.set(path, bytes.length);
  }
  return { intact };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Gone or unreadable: it has to be made again, and writing it says what is wrong.
    return undefined;
  }
}

export function planOptions({ operations, family }: ProductRun): PlanOptions {
  return {
    ...(operations === undefined ? {} : { operations }),
    ...(family === undefined ? {} : { family }),
  };
}

function optionsOf({ source, operations, family, inWorkspace }: ProductRun): readonly unknown[] {
  return [
    basename(source.file),
    operations?.toSorted(compare) ?? null,
    family ?? null,
    inWorkspace,
  ];
}

function hashOf(options: string, document: Source["text"]): string {
  return createHash("sha256").update(options).update("\0").update(document).digest("hex");
}

function isRefused(diagnostics: readonly ProductDiagnostic[], strict: boolean): boolean {
  return diagnostics.some(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
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
