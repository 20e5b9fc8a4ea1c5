import type { StoredSpec } from "./before/spec-before.js";
import { compareStates } from "./compare/compare-states.js";
import { generatorChanges } from "./emitted/generator-changes.js";
import type { Sources } from "./emitted/run-modules.js";
import { sampleFixtures } from "./emitted/sample-fixtures.js";
import type { Finding } from "./compare/finding.js";
import type { Evidence } from "./judge/conditions.js";
import { type Change, isNoise, judge, operationsAsked } from "./judge/judge.js";
import { policy } from "./judge/policy.js";
import type { Samples } from "./judge/samples.js";
import type { PendingChange } from "./pending/pending.js";
import { type PackageBump, packageBumps, type PackageVersion } from "./report/package-bumps.js";
import { emptyState, specState } from "./state/spec-state.js";
import type { Target } from "./table/bump.js";

/** One state of a spec with what it leads to; the files are emitted when they are first asked for. */
export interface BuiltSpec extends StoredSpec {
  readonly outputs: () => Promise<Sources>;
}

export interface SpecDiff {
  readonly changes: readonly Change[];
  /** Noise: order, layout, dates, blanked texts. */
  readonly ignored: readonly Finding[];
  /** What waits in the later state. */
  readonly pending: readonly PendingChange[];
  readonly packages: Readonly<Record<Target, PackageBump>>;
}

/** Built values looked at for a level that depends on them. */
const seeds = 100;

export function built(stored: StoredSpec): BuiltSpec {
  let outputs: Promise<Sources> | undefined;
  const build = async (): Promise<Sources> => {
    const { buildOutputs } = await import("../spec/build-outputs.js");
    return new Map((await buildOutputs(stored.spec)).map(({ path, text }) => [path, text]));
  };
  return { ...stored, outputs: () => (outputs ??= build()) };
}

/** Compares two states of a spec. `committed` holds the generated files that were stored with the earlier one. */
export async function diffSpec(
  before: BuiltSpec | undefined,
  after: BuiltSpec,
  packages: Readonly<Record<Target, PackageVersion>>,
  committed: Sources = new Map(),
): Promise<SpecDiff> {
  const now = await specState(after.spec, after.pending);
  const old =
    before === undefined
      ? emptyState(after.spec.manifest)
      : await specState(before.spec, before.pending);
  const found = compareStates(old, now, policy.injectsDefaults);
  const asked = operationsAsked(found).filter(
    (name) => old.manifest.operations.includes(name) && now.manifest.operations.includes(name),
  );
  const evidence: Evidence = {
    policy,
    before: await sampled(before, asked),
    after: await sampled(after, asked),
  };
  const emitted =
    before === undefined || committed.size === 0
      ? []
      : generatorChanges(committed, await before.outputs(), before.spec.manifest.family);
  const changes = [...found.filter((one) => !isNoise(one)), ...emitted].map((finding) =>
    judge(finding, evidence),
  );
  return {
    changes,
    ignored: found.filter(isNoise),
    pending: after.pending.changes.filter((change) => change.snapshots.length > 0),
    packages: packageBumps(changes, packages),
  };
}

async function sampled(
  built_: BuiltSpec | undefined,
  operations: readonly string[],
): Promise<Samples> {
  if (built_ === undefined || operations.length === 0) return {};
  return sampleFixtures(await built_.outputs(), built_.spec.manifest.family, operations, seeds);
}
