import { checkLevels } from "./check-levels.js";
import { checkTree } from "./check-tree.js";
import { succeed } from "./command.js";
import { writeVersionConstants } from "./version-constants.js";

/** Turns the waiting changesets into versions and changelogs, after holding them against the computed levels. Leaves the difference to be committed. */
export async function version(root: string, print: (line: string) => void): Promise<void> {
  await checkTree(root);
  await checkLevels(root);
  await succeed("changeset", ["version"], { cwd: root });
  for (const file of writeVersionConstants(root)) print(`wrote ${file}`);
  // The lockfile names the ranges between packages.
  await succeed("pnpm", ["install", "--lockfile-only", "--prefer-offline"], { cwd: root });
  print(await succeed("git", ["status", "--short"], { cwd: root }));
  print("look at the changelogs, commit, and run `pnpm release`");
}
