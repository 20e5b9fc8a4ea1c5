import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { PlannedFile } from "../emit/shared/file-plan.js";
import { Problem } from "../problem.js";
import { outermostNew } from "./outermost-new.js";
import { compareOutput, type CompareOptions, type Comparison } from "./compare-output.js";
import { type UndoableMoves, undoableMoves } from "./undoable-moves.js";
import { unwritable } from "./unwritable.js";
import { firstDifference } from "./first-difference.js";
import {
  contentHash,
  printOutputManifest,
  readIfThere,
  readOutputManifest,
} from "./output-manifest.js";

export interface WriteReport {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

export interface WriteOptions extends CompareOptions {
  /** Overwrites what others edited or put in our way. */
  readonly force?: boolean;
  /** What a person calls to write again; `pnpm generate` unless given. */
  readonly command?: string;
  /** What else the manifest shall say: whose the files are, and, once they are in place, what they were made from. */
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Files wait here, on the same file system, until all of them are written. */
const stageFolder = ".generate-stage";

/**
 * Brings the disk to the plan. Everything is staged first and moved into place file by file afterwards; where a move fails, those
 * before it are taken back. So a run that fails leaves the old output whole, and one that is killed what the next one completes.
 * Files somebody edited or put in our way stop it, unless `force` is set.
 */
export function writeOutput(
  root: string,
  manifestPath: string,
  plan: readonly PlannedFile[],
  options: WriteOptions = {},
): WriteReport {
  const { kept = [], identity = {}, members = {} } = options;
  const comparison = compareOutput(root, manifestPath, plan, options);
  if (options.force !== true) refuse(root, plan, comparison, options.command ?? "pnpm generate");
  const { write, unchanged } = comparison;
  const stale =
    options.force === true
      ? comparison.stale.concat(
          comparison.edited.filter((path) => !plan.some((file) => file.path === path)),
        )
      : comparison.stale;
  const files = Object.fromEntries(
    [
      ...plan.map(({ path, text }) => [path, contentHash(text)] as const),
      ...kept.map(({ path, hash }) => [path, hash] as const),
    ].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const manifestText = printOutputManifest({ ...identity, ...members, files });
  const stage = join(root, stageFolder);
  try {
    rmSync(stage, { recursive: true, force: true });
  } catch (error) {
    throw unwritable(error);
  }
  if (
    write.length === 0 &&
    stale.length === 0 &&
    readIfThere(join(root, manifestPath)) === manifestText
  )
    return { written: [], removed: [], unchanged };

  const moves = undoableMoves(root, stage);
  // A signal that arrives meanwhile is handled after this function: nothing below yields to the event loop.
  const later: NodeJS.Signals[] = [];
  const postpone = (signal: NodeJS.Signals): void => void later.push(signal);
  process.on("SIGINT", postpone).on("SIGTERM", postpone);
  try {
    const tree = join(stage, "tree");
    for (const folder of new Set([".", ...write.map(({ path }) => dirname(path))]))
      mkdirSync(join(tree, folder), { recursive: true });
    for (const { path, text } of write) writeFileSync(join(tree, path), text);
    const before = readOutputManifest(join(root, manifestPath));
    const pending = Object.fromEntries(write.map(({ path }) => [path, files[path] as string]));
    // Both are staged before the first file moves: on a full disk nothing is to be written from then on.
    writeFileSync(join(stage, "pending"), printOutputManifest({ ...identity, ...before, pending }));
    writeFileSync(join(stage, "manifest"), manifestText);
    moves.put(join(stage, "pending"), join(root, manifestPath));
    for (const path of outermostNew(
      root,
      write.map((file) => file.path),
    ))
      moves.put(join(tree, path), join(root, path));
    for (const path of Object.keys(before.files)) {
      // A run that was killed may have taken the file and left its folder.
      const isGone = !(path in files) && !existsSync(join(root, path));
      if (isGone || stale.includes(path)) moves.take(join(root, path));
    }
    moves.put(join(stage, "manifest"), join(root, manifestPath));
  } catch (error) {
    undo(root, moves);
    throw unwritable(error);
  } finally {
    process.off("SIGINT", postpone).off("SIGTERM", postpone);
    clearUp(stage);
    for (const signal of later) process.kill(process.pid, signal);
  }
  return { written: write.map((file) => file.path), removed: stale, unchanged };
}

/** The disk failed twice. Which files have moved stands in the manifest, so the next run finds its way. */
function undo(root: string, moves: UndoableMoves): void {
  try {
    moves.undo();
  } catch (error) {
    throw new Problem({
      code: "half-written",
      file: root,
      message: `holds new files beside old ones, since the disk failed (${String((error as NodeJS.ErrnoException).code)}) when they were to be taken back`,
      remedy: "Run the same again when the disk is well; it completes what was begun.",
      cause: error,
    });
  }
}

function clearUp(stage: string): void {
  try {
    rmSync(stage, { recursive: true, force: true });
  } catch {
    // What the run was for is done, or reported; the next one begins with the same.
  }
}

function refuse(
  root: string,
  plan: readonly PlannedFile[],
  { edited, foreign }: Pick<Comparison, "edited" | "foreign">,
  command: string,
): void {
  const [first] = edited;
  if (first !== undefined) {
    const planned = plan.find((file) => file.path === first)?.text ?? "";
    const { line, text } = firstDifference(readIfThere(join(root, first)) ?? "", planned);
    throw new Problem({
      code: "edited-by-hand",
      file: first,
      line,
      message: `was edited by hand${edited.length === 1 ? "" : `, and ${edited.length - 1} more (${edited.slice(1, 4).join(", ")})`}; nothing was written\n${text}`,
      remedy: `Move the change into ${command === "pnpm generate" ? "overlay.yaml or the generator" : "a file of your own"} and restore the file, or overwrite it with \`${command} --force\`.`,
    });
  }
  const [strange] = foreign;
  if (strange !== undefined)
    throw new Problem({
      code: "foreign-file",
      file: strange,
      message: `is in the place of a generated file and was not written by the generator${foreign.length === 1 ? "" : `, nor were ${foreign.length - 1} more`}; nothing was written`,
      remedy: `Move it elsewhere, or overwrite it with \`${command} --force\`.`,
    });
}
