import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

import { linkOrCopy } from "./link-or-copy.js";
import { mayExist } from "./may-exist.js";

/** Moves of files that can be taken back as long as the stage is there. */
export interface UndoableMoves {
  /** Moves a staged file, or a folder that is new, into place; what stood there before is kept in the stage. */
  put(staged: string, path: string): void;
  /** Takes a file away, which is kept in the stage, and with the last file in them the folders on its way. */
  take(path: string): void;
  /** Brings everything back to how it was before the first move, folders included. */
  undo(): void;
}

/**
 * Starts a row of moves. A file is replaced in one step, so that whoever is killed in between leaves the old one or the new one.
 * Nothing but names is needed to undo them: that also works on a full disk.
 * @param root folder that all paths lie in, and which stays.
 * @param stage folder on the same file system, for the files that are replaced.
 */
export function undoableMoves(root: string, stage: string): UndoableMoves {
  const steps: (() => void)[] = [];
  /** Looked at already: asking for each of thousands of files takes as long as moving them. */
  const folders = new Set<string>();
  /** Before the first move; a file that a run made itself needs no keeping. */
  const wasThere = mayExist(root);
  let kept = 0;
  const keep = (path: string): void => {
    kept += 1;
    const old = join(stage, `old-${kept}`);
    mkdirSync(stage, { recursive: true });
    linkOrCopy(path, old);
    steps.push(() => renameSync(old, path));
  };
  return {
    put: (staged, path) => {
      const folder = dirname(path);
      const made = folders.has(folder) ? undefined : mkdirSync(folder, { recursive: true });
      folders.add(folder);
      if (made !== undefined) steps.push(() => removeFolders(folder, made));
      if (wasThere(relative(root, path)) && existsSync(path)) keep(path);
      else steps.push(() => rmSync(path, { force: true, recursive: true }));
      renameSync(staged, path);
    },
    take: (path) => {
      const folder = dirname(path);
      if (existsSync(path)) {
        keep(path);
        steps.push(() => mkdirSync(folder, { recursive: true }));
        rmSync(path);
      }
      const inner = relative(root, folder).split(sep)[0] ?? "";
      if (inner !== "") removeFolders(folder, join(root, inner));
      folders.clear();
    },
    undo: () => {
      for (const step of steps.splice(0).toReversed()) step();
    },
  };
}

/** Folders on the way from the outermost one to another, from the inside, as long as nothing is in them. */
function removeFolders(folder: string, outermost: string): void {
  for (let path = folder; path.length >= outermost.length; path = dirname(path)) {
    if (!existsSync(path)) continue;
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
