import { existsSync } from "node:fs";
import { join } from "node:path";

import { Problem } from "../problem.js";
import { specFolders } from "../spec/load-spec.js";
import { readIfThere } from "../write/output-manifest.js";
import { listFiles, showFile } from "./before/git.js";
import { originOf, specBefore, type StoredSpec, storedSpec } from "./before/spec-before.js";
import { built, type BuiltSpec, diffSpec, type SpecDiff } from "./diff-spec.js";
import { generatedFolder } from "./emitted/exported-names.js";
import type { Sources } from "./emitted/run-modules.js";
import type { PackageVersion } from "./report/package-bumps.js";
import { type Target, targets } from "./table/bump.js";

export interface Compared {
  readonly before: BuiltSpec | undefined;
  readonly after: BuiltSpec;
  readonly diff: SpecDiff;
}

/** Compares a spec of the working tree, or the given later state of it, with a commit or a folder. */
export async function compareWith(
  root: string,
  folder: string,
  from: string,
  later: StoredSpec = storedSpec(root, folder),
): Promise<Compared> {
  const origin = originOf(from);
  const earlier = await specBefore(root, folder, origin);
  const { family } = later.spec.manifest;
  const committed = origin.kind === "ref" ? await generatedAt(root, origin.ref, family) : undefined;
  const before = earlier === undefined ? undefined : built(earlier);
  const after = built(later);
  const diff = await diffSpec(before, after, packagesOf(root, family), committed);
  return { before, after, diff };
}

/** The folders of `specs/` a call is about. JSON is about one. */
export function chosenSpecs(
  root: string,
  chosen: string | undefined,
  one: boolean,
): readonly string[] {
  const folders = existsSync(join(root, "specs")) ? specFolders(root) : [];
  const wanted = chosen?.replace(/^specs\/|\/$/g, "");
  const found =
    wanted === undefined ? folders : folders.filter((folder) => folder === `specs/${wanted}`);
  if (found.length === 0 || (one && found.length > 1))
    throw new Problem({
      code: "spec-choice",
      message:
        found.length > 1
          ? "JSON is about one spec, and there are several"
          : chosen === undefined
            ? "there is no spec in specs/"
            : `there is no spec ${JSON.stringify(chosen)}`,
      remedy:
        folders.length === 0
          ? "Run it in a repository that has one."
          : `Name one with --spec: ${folders.join(", ")}.`,
    });
  return found;
}

export function noPositionals(command: string, positionals: readonly string[]): void {
  if (positionals.length > 0)
    throw new Problem({
      code: "usage",
      message: `${command} takes no ${JSON.stringify(positionals[0])}`,
      remedy: `A commit or folder goes behind --from; see \`pnpm gen ${command} --help\`.`,
    });
}

function packagesOf(root: string, family: string): Readonly<Record<Target, PackageVersion>> {
  const [client, validation, fixtures] = targets.map((target): PackageVersion => {
    const file = `packages/${family}-${target}/package.json`;
    const text = readIfThere(join(root, file));
    const { name, version } = parsed(text);
    if (typeof name === "string" && typeof version === "string") return { name, version };
    throw new Problem({
      code: "package-missing",
      file,
      message: text === undefined ? "is not there" : "has no name and version",
      remedy: "Every emitted package needs one, with the version its next release is counted from.",
    });
  }) as [PackageVersion, PackageVersion, PackageVersion];
  return { client, validation, fixtures };
}

function parsed(text: string | undefined): { readonly name?: unknown; readonly version?: unknown } {
  try {
    return (JSON.parse(text ?? "{}") ?? {}) as object;
  } catch {
    return {};
  }
}

/** The generated files of a family as a commit has them. */
async function generatedAt(root: string, ref: string, family: string): Promise<Sources> {
  const folders = targets.map((target) => generatedFolder(family, target));
  const files = await listFiles(root, ref, folders);
  const texts = await Promise.all(files.map(({ path }) => showFile(root, ref, path)));
  return new Map(files.map(({ path }, index) => [path, texts[index] ?? ""]));
}
