import { type Finding, words } from "../compare/finding.js";
import { type Target, targets } from "../table/bump.js";
import { generatedFolder, lostNames } from "./exported-names.js";
import type { Sources } from "./run-modules.js";

/**
 * C4, C5 and C6: what the generator itself changed. Compared are the files that were committed with the earlier spec and
 * those that today's generator makes of the same spec.
 */
export function generatorChanges(
  committed: Sources,
  rebuilt: Sources,
  family: string,
): readonly Finding[] {
  return targets.flatMap((target): readonly Finding[] => {
    const folder = `${generatedFolder(family, target)}/`;
    const ours = (sources: Sources): ReadonlyMap<string, string> =>
      new Map([...sources].filter(([path]) => path.startsWith(folder)));
    const old = ours(committed);
    if (old.size === 0) return [];
    const now = ours(rebuilt);
    const files = [...new Set([...old.keys(), ...now.keys()])]
      .filter((path) => body(old.get(path)) !== body(now.get(path)))
      .map((path) => path.slice(folder.length))
      .toSorted();
    if (files.length === 0) return [];
    const lost = lostNames(old, now, family, target);
    const added = lostNames(now, old, family, target);
    const only: readonly Target[] = [target];
    if (lost.length + added.length > 0)
      return [
        {
          rule: "C6",
          what: "exported names",
          ...words(listed(lost), listed(added)),
          only,
          known: { "name-stays": lost.length === 0 },
        },
      ];
    const messages =
      target === "validation" && files.every((file) => file.startsWith("support/messages-"));
    return [
      {
        rule: messages ? "C4" : "C5",
        what: "emitted files",
        ...words(undefined, listed(files)),
        only,
      },
    ];
  });
}

/** A file without its header, whose hash changes with the spec. */
function body(text: string | undefined): string | undefined {
  return text?.slice(text.indexOf("\n") + 1);
}

/** The first of some names, and how many more there are. */
function listed(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
