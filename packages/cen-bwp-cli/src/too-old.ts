/** First version of Node with a database that needs no flag; `engines` in package.json says the same. */
const needed = { major: 22, minor: 13 } as const;

/**
 * Why a Node of this version cannot run the command, with the remedy; undefined where it can. Asked before anything is loaded, because
 * what an old Node says of itself is a syntax error somewhere in a file.
 * @param version as in `process.versions.node`, such as `20.20.2`.
 */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > needed.major || (major === needed.major && minor >= needed.minor)
    ? undefined
    : `cen-bwp: needs Node ${needed.major}.${needed.minor} or later, and this is ${version}; put a newer one first in PATH and run it again`;
}
