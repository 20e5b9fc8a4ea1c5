import {
  compareOperation,
  type OperationState,
} from "../../src/changes/compare/compare-operation.js";
import { built, type BuiltSpec, diffSpec, type SpecDiff } from "../../src/changes/diff-spec.js";
import { crossCheck } from "../../src/changes/emitted/cross-check.js";
import type { Finding } from "../../src/changes/compare/finding.js";
import { noPending } from "../../src/changes/pending/pending.js";
import type { Levels } from "../../src/changes/table/bump.js";
import { isNoise, judge } from "../../src/changes/judge/judge.js";
import { policy } from "../../src/changes/judge/policy.js";
import type { Edit } from "./edit.js";
import type { OperationFacts } from "../../src/facts/facts.js";
import type { Spec } from "../../src/spec/load-spec.js";

/** What the packages of the tiny spec are called, at a version that shifts nothing. */
export const packages = {
  client: { name: "toy-client", version: "1.2.3" },
  validation: { name: "toy-validation", version: "1.2.3" },
  fixtures: { name: "toy-fixtures", version: "1.2.3" },
};

/**
 * A row of a table of tests: what it is, the edits before, the edits after, and for each change its rule, place and
 * levels of client, validation and fixtures.
 */
export type Scenario = readonly [string, readonly Edit[], readonly Edit[], readonly string[]];

/** No edit. */
export const none: readonly Edit[] = [];

/**
 * Changes as lines: rule, where, and the levels of client, validation and fixtures. Noise stands without levels.
 * What the emitted packages of both states do must agree with the levels.
 */
export async function linesOf(before: Spec, after: Spec): Promise<readonly string[]> {
  const old = stored(before);
  const now = stored(after);
  const diff = await diffSpec(old, now, packages);
  await crossCheck(old, now, diff);
  return linesIn(diff);
}

export function stored(spec: Spec): BuiltSpec {
  return built({ spec, pending: noPending });
}

export function linesIn({ changes, ignored }: SpecDiff): readonly string[] {
  return [
    ...changes.map((change) => `${placed(change)}: ${levelsOf(change.levels)}`),
    ...ignored.map(placed),
  ];
}

function placed({ rule, operation, part, path, correction }: Finding): string {
  return [rule, part ?? operation, path, correction === true ? "(correction)" : undefined]
    .filter((one) => one !== undefined && one !== "")
    .join(" ");
}

export function levelsOf({ client, validation, fixtures }: Levels): string {
  return `${client} ${validation} ${fixtures}`;
}

/** As `linesOf`, of the facts alone: no overlay is applied and no fixture is looked at. */
export function factLines(before: Spec, after: Spec): readonly string[] {
  const stateOf = ({ facts }: Spec): OperationState => {
    const one = facts["ListThings"] as OperationFacts;
    return { facts: one, curated: one };
  };
  const evidence = { policy, before: {}, after: {} };
  return compareOperation("ListThings", stateOf(before), stateOf(after)).map((finding) => {
    const line = placed(finding);
    return isNoise(finding) ? line : `${line}: ${levelsOf(judge(finding, evidence).levels)}`;
  });
}
