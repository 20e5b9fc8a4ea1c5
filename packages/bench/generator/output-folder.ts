import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a folder holds: when each file was written, and its hash. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, { readonly written: number; readonly hash: string }>;
  readonly bytes: number;
}

export function snapshot(folder: string): Snapshot {
  const files = new Map<string, { written: number; hash: string }>();
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path);
    bytes += text.length;
    files.set(path.slice(folder.length + 1), {
      written: statSync(path).mtimeMs,
      hash: createHash("sha256").update(text).digest("hex"),
    });
  }
  return { files, bytes };
}

/** How many files were written anew, and how many of these became other files. */
export function difference(
  before: Snapshot,
  after: Snapshot,
): { readonly touched: number; readonly changed: number } {
  let touched = 0;
  let changed = 0;
  for (const [path, { written, hash }] of after.files) {
    const old = before.files.get(path);
    if (old?.written === written) continue;
    touched += 1;
    if (old?.hash !== hash) changed += 1;
  }
  return { touched, changed };
}
