import { readFileSync } from "node:fs";
import { join } from "node:path";

import { command, succeed } from "./command.js";
import { publicPackages } from "./public-packages.js";
import { ReleaseProblem } from "./release-problem.js";
import { compareVersions, type Level, nextVersion } from "./next-version.js";

/** What `pnpm gen diff --json` says of a package. */
interface Computed {
  readonly level: Level;
}

/** A package whose planned version says less than the change of the documentation means. */
interface TooLow {
  readonly name: string;
  readonly released: string;
  readonly planned: string;
  readonly wanted: string;
}

/**
 * Holds the planned versions (those of the manifests, or what the waiting changesets make of them) against the levels the
 * generator computes since the last release. Without a release there is nothing to hold them against.
 */
export async function checkLevels(root: string): Promise<void> {
  const since = await lastRelease(root);
  if (since === undefined) return;
  const diffs = await succeed("pnpm", ["-s", "gen", "diff", "--from", since, "--json"], {
    cwd: root,
  });
  const computed = (JSON.parse(diffs) as { readonly packages: Readonly<Record<string, Computed>> })
    .packages;
  const planned = await plannedVersions(root, since);
  const low: TooLow[] = [];
  for (const [name, { level }] of Object.entries(computed)) {
    const released = await releasedVersion(root, since, name);
    const wanted = nextVersion(released, level);
    const plan = planned.get(name) ?? released;
    if (compareVersions(plan, wanted) < 0) low.push({ name, released, planned: plan, wanted });
  }
  if (low.length === 0) return;
  const lines = low.map(
    ({ name, released, planned: plan, wanted }) =>
      `${name}: ${released} would become ${plan}; the change means at least ${wanted}`,
  );
  throw new ReleaseProblem({
    code: "level-too-low",
    message: `the documentation changed more than the versions say since ${since}:\n${lines.join("\n")}`,
    remedy: `Run \`pnpm gen changeset --from ${since}\`, and \`pnpm gen diff --from ${since}\` to see why.`,
  });
}

/** The tag of the newest release in this history. */
async function lastRelease(root: string): Promise<string | undefined> {
  const [first] = publicPackages(root).filter(({ name }) => name.endsWith("-client"));
  if (first === undefined) return undefined;
  const args = ["describe", "--tags", "--abbrev=0", `--match=${first.name}@*`];
  const { code, stdout } = await command("git", args, { cwd: root });
  return code === 0 ? stdout.trim() : undefined;
}

async function plannedVersions(root: string, since: string): Promise<ReadonlyMap<string, string>> {
  const versions = new Map(publicPackages(root).map(({ name, version }) => [name, version]));
  const { code, stdout } = await command(
    "git",
    ["ls-files", "-co", "--exclude-standard", ".changeset/*.md"],
    { cwd: root },
  );
  if (code !== 0 || stdout.trim() === "") return versions;
  await mustBeCommitted(root);
  const file = "node_modules/.release-plan.json";
  await succeed("changeset", ["status", `--since=${since}`, "--output", file], { cwd: root });
  const { releases } = JSON.parse(readFileSync(join(root, file), "utf8")) as {
    readonly releases: readonly { readonly name: string; readonly newVersion: string }[];
  };
  for (const { name, newVersion } of releases) versions.set(name, newVersion);
  return versions;
}

/** Changesets counts the notes that commits have brought since the release, and would say that there are none. */
async function mustBeCommitted(root: string): Promise<void> {
  const args = ["ls-files", "--others", "--exclude-standard", ".changeset/*.md"];
  const notes = (await succeed("git", args, { cwd: root })).trim().split("\n").filter(Boolean);
  if (notes.length === 0) return;
  throw new ReleaseProblem({
    code: "notes-uncommitted",
    message: `${notes.join(", ")}: in no commit yet, and levels are read from commits`,
    remedy: "Commit the change with its note, and run this again.",
  });
}

async function releasedVersion(root: string, since: string, name: string): Promise<string> {
  const text = await succeed("git", ["show", `${since}:packages/${name}/package.json`], {
    cwd: root,
  });
  return (JSON.parse(text) as { readonly version: string }).version;
}
