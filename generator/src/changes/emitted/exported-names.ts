import type { Target } from "../table/bump.js";
import type { Sources } from "./run-modules.js";

/** Folder of a package's generated files. */
export function generatedFolder(family: string, target: Target): string {
  return `packages/${family}-${target}/src/gen`;
}

/** What the entry files of a package's generated part export; those below the first with their folder in front. */
export function exportedNames(
  sources: Sources,
  family: string,
  target: Target,
): ReadonlySet<string> {
  const folder = `${generatedFolder(family, target)}/`;
  const entries = [...sources].filter(
    ([path]) => path.startsWith(folder) && path.endsWith("/index.ts"),
  );
  return new Set(
    entries.flatMap(([path, text]) => {
      const below = path.slice(folder.length, -"index.ts".length);
      return [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
        .flatMap(([, names = ""]) => names.split(","))
        .map((name) => name.trim())
        .filter((name) => name !== "")
        .map((name) => `${below}${name}`);
    }),
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
