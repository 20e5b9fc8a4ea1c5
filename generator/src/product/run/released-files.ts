import { existsSync } from "node:fs";
import { join } from "node:path";

import type { PlannedFile } from "../../emit/shared/file-plan.js";

/** Files that are there to begin with: a version, a dependency, a paragraph of one's own belongs into them. */
const starters = /(?:^|\/)(?:package\.json|tsconfig\.json|README\.md)$/;

/**
 * Files around the generated source that somebody has taken over by changing them. They are left to their new owner, while the
 * source itself is never edited by hand.
 */
export function releasedFiles(
  folder: string,
  files: readonly PlannedFile[],
  intact: ReadonlyMap<string, number>,
): readonly string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => starters.test(path) && !intact.has(path) && existsSync(join(folder, path)));
}
