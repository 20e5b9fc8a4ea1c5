import { Problem } from "../../problem.js";
import type { Change } from "../judge/judge.js";
import { type Bump, highest, type Target, targets } from "../table/bump.js";

/** The package behind a target, as its `package.json` has it. */
export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

export interface PackageBump {
  readonly name: string;
  /** What is released: the highest level of its changes, shifted where the version is below 1.0. */
  readonly level: Bump;
  /** Before the shift. */
  readonly unshifted: Bump;
  readonly from: string;
  readonly to: string;
}

/** The release each package needs. */
export function packageBumps(
  changes: readonly Change[],
  packages: Readonly<Record<Target, PackageVersion>>,
): Readonly<Record<Target, PackageBump>> {
  const bumpOf = (target: Target): PackageBump => {
    const { name, version } = packages[target];
    const unshifted = highest(changes.map(({ levels }) => levels[target]));
    const level = shifted(unshifted, version, name);
    return { name, level, unshifted, from: version, to: nextVersion(version, level, name) };
  };
  const [client, validation, fixtures] = targets.map(bumpOf) as [
    PackageBump,
    PackageBump,
    PackageBump,
  ];
  return { client, validation, fixtures };
}

/** Below 1.0 what breaks is a minor step, and what adds is a patch. */
function shifted(bump: Bump, version: string, name: string): Bump {
  const [major] = parts(version, name);
  if (major > 0) return bump;
  return bump === "major" ? "minor" : bump === "minor" ? "patch" : bump;
}

function nextVersion(version: string, bump: Bump, name: string): string {
  const [major, minor, patch] = parts(version, name);
  switch (bump) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    case "none":
      return version;
  }
}

function parts(version: string, name: string): readonly [number, number, number] {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (found === null)
    throw new Problem({
      code: "package-version",
      file: `packages/${name}/package.json`,
      message: `the version ${JSON.stringify(version)} is not three numbers`,
      remedy: "Write it as 0.1.0.",
    });
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}
