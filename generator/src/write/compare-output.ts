import { join } from "node:path";

import type { KeptFile, PlannedFile } from "../emit/shared/file-plan.js";
import { mayExist } from "./may-exist.js";
import { contentHash, readIfThere, readOutputManifest } from "./output-manifest.js";

/** How a plan stands to what is on disk. Paths are relative to the root. */
export interface Comparison {
  /** Planned and not there yet, or there as we wrote it last time and now different. */
  readonly write: readonly PlannedFile[];
  readonly unchanged: number;
  /** Ours from an earlier run and no longer planned. */
  readonly stale: readonly string[];
  /** Ours, but changed by somebody else since. */
  readonly edited: readonly string[];
  /** In the place of a planned file, and not ours. */
  readonly foreign: readonly string[];
}

export interface CompareOptions {
  /** Files of the last run that stay as they are. */
  readonly kept?: readonly KeptFile[];
  /** Files of the last run that are ours no more, whatever became of them. */
  readonly released?: readonly string[];
}

export function compareOutput(
  root: string,
  manifestPath: string,
  plan: readonly PlannedFile[],
  { kept = [], released = [] }: CompareOptions = {},
): Comparison {
  const { files, pending = {} } = readOutputManifest(join(root, manifestPath));
  const planned = new Set([...plan, ...kept].map(({ path }) => path));
  const write: PlannedFile[] = [];
  const edited: string[] = [];
  const foreign: string[] = [];
  // Whoever keeps a file has looked at it.
  let unchanged = kept.length;
  const isWorthReading = mayExist(root);
  for (const { path, text } of plan) {
    const current = isWorthReading(path) ? readIfThere(join(root, path)) : undefined;
    if (current === text) {
      unchanged += 1;
      continue;
    }
    if (current !== undefined && !(path in files) && !(path in pending)) foreign.push(path);
    else if (current !== undefined && !isOurs(path, current, files, pending)) edited.push(path);
    write.push({ path, text });
  }
  const stale: string[] = [];
  for (const path of Object.keys(files)) {
    if (planned.has(path) || released.includes(path)) continue;
    const current = readIfThere(join(root, path));
    if (current === undefined) continue;
    if (isOurs(path, current, files, pending)) stale.push(path);
    else edited.push(path);
  }
  return { write, unchanged, stale, edited, foreign };
}

function isOurs(
  path: string,
  text: string,
  files: Readonly<Record<string, string>>,
  pending: Readonly<Record<string, string>>,
): boolean {
  const hash = contentHash(text);
  return files[path] === hash || pending[path] === hash;
}
