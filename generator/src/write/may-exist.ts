import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Says of a path below the root whether it is worth reading, with one look into each folder: of thousands of files of a first run none
 * is there, and an error for each takes longer than writing them. Where names differ in case alone, or a folder cannot be listed, it is.
 */
export function mayExist(root: string): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string> | undefined>();
  return (path) => {
    const folder = dirname(path);
    if (!folders.has(folder)) folders.set(folder, namesIn(join(root, folder)));
    return folders.get(folder)?.has(basename(path).toLowerCase()) ?? true;
  };
}

function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? new Set() : undefined;
  }
}
