import { Problem } from "../../problem.js";
import type { BuiltSpec, SpecDiff } from "../diff-spec.js";
import { atLeast, highest, type Levels, targets } from "../table/bump.js";
import { checkClients, type EmittedState } from "./check-clients.js";
import { checkValidators } from "./check-validators.js";
import { type Disagreement, disagreementInWords } from "./disagreement.js";
import { lostNames } from "./exported-names.js";
import { sampleFixtures } from "./sample-fixtures.js";

/** Built values of each operation that are replayed. */
const seeds = 300;

/** Lines of a problem; the rest is counted. */
const shown = 10;

const noRelease: Levels = { client: "none", validation: "none", fixtures: "none" };

/**
 * Holds the computed levels against what the emitted packages do: names that are gone, fixtures under the other state's
 * types and validators. Where the packages break more than the levels admit, a rule is wrong, and that is a Problem.
 */
export async function crossCheck(
  before: BuiltSpec,
  after: BuiltSpec,
  { changes, ignored }: Pick<SpecDiff, "changes" | "ignored">,
): Promise<void> {
  const family = after.spec.manifest.family;
  // Packages of another name have no users yet.
  if (before.spec.manifest.family !== family) return;
  const operations = after.spec.manifest.operations.filter((name) =>
    before.spec.manifest.operations.includes(name),
  );
  const state = async (built: BuiltSpec): Promise<EmittedState> => {
    const sources = await built.outputs();
    return { sources, samples: sampleFixtures(sources, family, operations, seeds) };
  };
  const old = await state(before);
  const now = await state(after);
  const lost = targets.flatMap((target): readonly Disagreement[] => {
    const names = lostNames(old.sources, now.sources, family, target);
    if (names.length === 0) return [];
    return [
      { target, wanted: "major", path: [], seen: `${names.join(", ")} can no longer be imported` },
    ];
  });
  const found = [
    ...lost,
    ...checkClients(family, operations, old, now),
    ...checkValidators(family, operations, old, now),
  ].filter(
    ({ target, wanted }) => !atLeast(highest(changes.map(({ levels }) => levels[target])), wanted),
  );
  if (found.length === 0) return;
  // What was taken for noise may be what is wrong.
  const judged = [...changes, ...ignored.map((finding) => ({ ...finding, levels: noRelease }))];
  const lines = distinct(found).map((one) => disagreementInWords(one, judged));
  throw new Problem({
    code: "rule-disagrees",
    message: `the rules say less than the packages show:\n${[
      ...lines.slice(0, shown).map((line) => `  ${line}`),
      ...(lines.length > shown ? [`  and ${lines.length - shown} more`] : []),
    ].join("\n")}`,
    remedy:
      "Correct the rule in generator/src/changes/table, or the comparison in generator/src/changes/compare; no changeset was written.",
  });
}

/** One of those that many values show at the same place. */
function distinct(found: readonly Disagreement[]): readonly Disagreement[] {
  const key = ({ target, wanted, operation, part, path }: Disagreement): string =>
    [target, wanted, operation, part, ...path].join("\0");
  return [...new Map(found.toReversed().map((one) => [key(one), one])).values()].toReversed();
}
