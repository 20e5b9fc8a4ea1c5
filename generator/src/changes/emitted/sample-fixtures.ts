import { camelCase, kebabCase } from "../../model/names.js";
import type { OperationSamples, Samples } from "../judge/samples.js";
import { runModules, type Sources } from "./run-modules.js";

/** What "now" is for built times and for judging them, in ms since the epoch; any fixed instant would do. */
export const sampleNow: number = Date.UTC(2026, 0, 1);

type Builder = (overrides: object, options: { seed: number | string; now: number }) => unknown;

/** Runs the fixtures of a family: the documented example and the builders of each operation. Paths are as `buildOutputs` gives them. */
export function sampleFixtures(
  sources: Sources,
  family: string,
  operations: readonly string[],
  seeds: number,
): Samples {
  const load = runModules(sources);
  return Object.fromEntries(
    operations.map((name): [string, OperationSamples] => {
      const module = load(`packages/${family}-fixtures/src/gen/${kebabCase(name)}.ts`);
      const example = module[`${camelCase(name)}Example`] as {
        readonly request: unknown;
        readonly response: unknown;
      };
      const samples = (part: "request" | "response"): OperationSamples["request"] => {
        const suffix = part === "request" ? "Request" : "Response";
        const build = module[camelCase(`${name}${suffix}`)] as Builder;
        return {
          exported: [example[part]],
          seeded: Array.from({ length: seeds }, (_, seed) => build({}, { seed, now: sampleNow })),
        };
      };
      return [name, { request: samples("request"), response: samples("response") }];
    }),
  );
}
