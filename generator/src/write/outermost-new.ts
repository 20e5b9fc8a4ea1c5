import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * What has to be moved so that the files are in place: a file, or, where a folder on its way is not there yet, the outermost such folder with
 * all that is in it. Into an empty output that is a handful of moves for thousands of files.
 */
export function outermostNew(root: string, paths: readonly string[]): readonly string[] {
  const isThere = new Map<string, boolean>();
  const found = paths.map((path) => {
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
      const folder = path.slice(0, at);
      const known = isThere.get(folder) ?? existsSync(join(root, folder));
      isThere.set(folder, known);
      if (!known) return folder;
    }
    return path;
  });
  return [...new Set(found)];
}
