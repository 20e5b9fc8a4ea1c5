import { camelCase, kebabCase } from "../../model/names.js";
import type { Part } from "../compare/finding.js";
import type { EmittedState } from "./check-clients.js";
import type { Disagreement } from "./disagreement.js";
import { generatedFolder } from "./exported-names.js";
import { type Module, runModules } from "./run-modules.js";
import { sampleNow } from "./sample-fixtures.js";

interface Issue {
  readonly path: readonly (string | number)[];
  readonly level: string;
  readonly message: string;
}

type Validate = (
  value: unknown,
  options: { readonly now: number },
) => { readonly ok: boolean; readonly issues?: readonly Issue[] };

/** Replays the old fixtures: what the old validator took and the new one rejects breaks its users. */
export function checkValidators(
  family: string,
  operations: readonly string[],
  before: EmittedState,
  after: Pick<EmittedState, "sources">,
): readonly Disagreement[] {
  const validators = [before, after].map(({ sources }) => runModules(sources)) as [
    (path: string) => Module,
    (path: string) => Module,
  ];
  const fixtures = runModules(before.sources);
  return operations.flatMap((operation) =>
    (["request", "response"] as const).flatMap((part) => {
      const [old, now] = validators.map((load) => validatorOf(load, family, operation, part)) as [
        Validate,
        Validate,
      ];
      const { exported = [], seeded = [] } = before.samples[operation]?.[part] ?? {};
      const edges = part === "request" ? boundaries(fixtures, family, operation) : [];
      const rejected = [...exported, ...seeded, ...edges].flatMap((value) =>
        old(value, { now: sampleNow }).ok ? errorsOf(now(value, { now: sampleNow })) : [],
      );
      return distinct(rejected).map((issue): Disagreement => ({
        target: "validation",
        wanted: "major",
        operation,
        part,
        path: namesOf(issue),
        seen: `the new validator rejects what the old fixtures hold (${issue.message})`,
      }));
    }),
  );
}

function validatorOf(
  load: (path: string) => Module,
  family: string,
  operation: string,
  part: Part,
): Validate {
  const module = load(`${generatedFolder(family, "validation")}/${kebabCase(operation)}.ts`);
  return module[`validate${operation}${part === "request" ? "Request" : "Response"}`] as Validate;
}

/** Requests at the edge of every rule: the first that a tightened one rejects. */
function boundaries(
  load: (path: string) => Module,
  family: string,
  operation: string,
): readonly unknown[] {
  const module = load(`${generatedFolder(family, "fixtures")}/${kebabCase(operation)}-cases.ts`);
  const cases = module[`${camelCase(operation)}RequestBoundaries`];
  return (cases as readonly { readonly value: unknown }[]).map(({ value }) => value);
}

function errorsOf(result: ReturnType<Validate>): readonly Issue[] {
  return result.ok ? [] : (result.issues ?? []).filter(({ level }) => level === "error");
}

function namesOf({ path }: Issue): readonly string[] {
  return path.filter((step) => typeof step === "string");
}

/** One issue for each place. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [namesOf(issue).join("\0"), issue])).values()];
}
