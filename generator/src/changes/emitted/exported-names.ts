import type { Target } from "../table/bump.js";
import type { Sources } from "./run-modules.js";

/** Folder of a package's generated files. */
export function generatedFolder(family: string, target: Target): string {
  return `packages/${family}-${target}/src/gen`;
}

/** What the entry file of a package's generated part exports. */
export function exportedNames(
  sources: Sources,
  family: string,
  target: Target,
): ReadonlySet<string> {
  const text = sources.get(`${generatedFolder(family, target)}/index.ts`) ?? "";
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(
    ([, names = ""]) => names,
  );
  return new Set(
    lists.flatMap((names) =>
      names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    ),
  );
}

/** Names that users could import before and cannot any more. */
export function lostNames(
  before: Sources,
  after: Sources,
  family: string,
  target: Target,
): readonly string[] {
  const now = exportedNames(after, family, target);
  return [...exportedNames(before, family, target)].filter((name) => !now.has(name));
}
