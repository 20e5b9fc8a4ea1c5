/** What the generator computes for a package. */
export type Level = "none" | "patch" | "minor" | "major";

/** The version a level leads to; the level is already shifted for versions below 1.0. */
export function nextVersion(version: string, level: Level): string {
  const [major, minor, patch] = parts(version);
  if (level === "major") return `${major + 1}.0.0`;
  if (level === "minor") return `${major}.${minor + 1}.0`;
  return level === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Below 0 where `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (const index of [0, 1, 2] as const)
    if (left[index] !== right[index]) return left[index] - right[index];
  return 0;
}

function parts(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number);
  return [major, minor, patch];
}
