import { kebabCase } from "../../model/names.js";
import type { Part } from "../compare/finding.js";
import type { Samples } from "../judge/samples.js";
import type { Bump } from "../table/bump.js";
import { checkTypes } from "./check-types.js";
import type { Disagreement } from "./disagreement.js";
import { generatedFolder } from "./exported-names.js";
import type { Sources } from "./run-modules.js";

/** Built values of each operation that are type-checked; more of them say nothing new and take long. */
const builtValues = 20;

/** One state's emitted files and what its fixtures hand out. */
export interface EmittedState {
  readonly sources: Sources;
  readonly samples: Samples;
}

interface Check {
  readonly part: Part;
  readonly samples: Samples;
  readonly wanted: Bump;
  readonly seen: string;
}

/**
 * What the types of the two clients say of each other's fixtures. An answer made by the new fixtures must be readable
 * with the old types, and a request made by the old ones must still compile, or the client breaks. A request that
 * only the new types allow is something new.
 */
export function checkClients(
  family: string,
  operations: readonly string[],
  before: EmittedState,
  after: EmittedState,
): readonly Disagreement[] {
  return [
    ...underTypes(before.sources, family, operations, [
      {
        part: "response",
        samples: after.samples,
        wanted: "major",
        seen: "an answer of the new fixtures does not have the old type",
      },
      {
        part: "request",
        samples: after.samples,
        wanted: "patch",
        seen: "a request of the new fixtures does not have the old type",
      },
    ]),
    ...underTypes(after.sources, family, operations, [
      {
        part: "request",
        samples: before.samples,
        wanted: "major",
        seen: "a request of the old fixtures does not compile with the new type",
      },
    ]),
  ];
}

function underTypes(
  types: Sources,
  family: string,
  operations: readonly string[],
  checks: readonly Check[],
): readonly Disagreement[] {
  const values = checks.flatMap((check) =>
    operations.flatMap((operation) => {
      const { exported = [], seeded = [] } = check.samples[operation]?.[check.part] ?? {};
      return [...exported, ...seeded.slice(0, builtValues)].map((value) => ({
        check,
        operation,
        value,
      }));
    }),
  );
  const cases = values.map(({ check: { part }, operation, value }) => ({
    type: `${operation}${part === "request" ? "Request" : "Response"}`,
    module: `${generatedFolder(family, "client")}/${kebabCase(operation)}.ts`,
    value,
  }));
  return checkTypes(types, cases).flatMap((failure): readonly Disagreement[] => {
    const failed = values[failure.case];
    if (failed === undefined) return [];
    const { part, wanted, seen } = failed.check;
    return [
      {
        target: "client",
        wanted,
        operation: failed.operation,
        part,
        path: failure.path,
        seen: `${seen} (${failure.message})`,
      },
    ];
  });
}
