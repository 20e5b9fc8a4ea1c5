import { succeed } from "./command.js";
import type { PublicPackage } from "./public-packages.js";

/** Tags the commit `name@version` for each package that has no such tag yet; returns the new ones. */
export async function tagRelease(
  root: string,
  packages: readonly PublicPackage[],
): Promise<readonly string[]> {
  const known = new Set((await succeed("git", ["tag", "--list"], { cwd: root })).split("\n"));
  const tags = packages
    .map(({ name, version }) => `${name}@${version}`)
    .filter((tag) => !known.has(tag));
  for (const tag of tags)
    await succeed("git", ["tag", "--annotate", tag, "--message", tag], { cwd: root });
  return tags;
}
