import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  describeCenBandwidthPackagesRequestJsonSchema as request,
  describeCenBandwidthPackagesResponseJsonSchema as response,
  associateCenBandwidthPackageRequestJsonSchema as associate,
  tempUpgradeCenBandwidthPackageSpecRequestJsonSchema as upgrade,
} from "cen-bwp-validation/json-schema";
import { build } from "esbuild";

import { standaloneOf, withAllRules } from "./ajv-modules.js";
import type { cases as Cases, ByHand, differences as Differences, Made } from "./measured.js";
import { printSizes } from "./sizes.js";

// Bundles everything as a consumer would, lets every contender judge the same values in turn, and prints medians and ratios of
// this one run; the best round too, since a shared machine only ever adds. Warnings and rules of the clock are ours alone unless it says otherwise.
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = fileURLToPath(new URL("../node_modules/.cache/validation", import.meta.url));
mkdirSync(folder, { recursive: true });

type Judge = (value: unknown) => unknown;

function documents(
  name: string,
  judged: (schema: object) => object,
  options: { readonly allErrors: boolean; readonly formats: boolean },
): Made["ajv"] {
  const of = (kind: string, schema: object): Judge =>
    standaloneOf(folder, `${name}-${kind}`, judged(schema), options);
  return {
    request: of("request", request),
    response: of("response", response),
    upgrade: of("upgrade", upgrade),
  };
}

/** A module of this folder as a bundle of its own. */
async function bundled(
  name: string,
  as: string,
  define: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const outfile = `${folder}/${as}.mjs`;
  await build({
    entryPoints: [`${here}${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2023",
    conditions: ["@cen-bwp/source"],
    define,
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    },
  });
  return import(pathToFileURL(outfile).href);
}

const { cases, differences } = (await bundled("measured", "measured")) as {
  readonly cases: typeof Cases;
  readonly differences: typeof Differences;
};
const errors = { allErrors: true, formats: false };
const made: Made = {
  byHand: (await bundled("by-hand", "by-hand", { WORDS: "true" })) as ByHand,
  wordless: (await bundled("by-hand", "wordless", { WORDS: "false" })) as ByHand,
  ajv: documents("errors", (schema) => schema, errors),
  ajvAllRules: documents("all-rules", withAllRules, { allErrors: true, formats: true }),
  ajvFirst: documents("first", (schema) => schema, { allErrors: false, formats: false }),
};
const different = differences(made);
if (different.length > 0)
  throw new Error(`The code by hand says something else.\n${different.join("\n")}`);

const rounds = Number(process.env["ROUNDS"] ?? 25);
const sliceMs = 8;
let sink: unknown;

/** Of this thread, since others may want the machine at the same time. */
function usedMicroseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Nanoseconds of processor time a call takes, by one slice of it. */
function slice(judge: Judge, value: unknown): number {
  let calls = 0;
  const start = usedMicroseconds();
  let used = 0;
  while (used < sliceMs * 1000) {
    for (let call = 0; call < 64; call += 1) sink = judge(value);
    calls += 64;
    used = usedMicroseconds() - start;
  }
  return (used * 1000) / calls;
}

let state = 1;

/** A copy in another order, the same in every run. */
function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((item) => {
      state = (state * 48_271) % 2_147_483_647;
      return { item, rank: state };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function best(values: readonly number[]): number {
  return Math.min(...values);
}

/** The version of a package, whatever it exports. */
function versionOf(name: string): string {
  const [, root = ""] =
    /^(.*[/]node_modules[/](?:@[^/]+[/])?[^/]+)[/]/.exec(
      createRequire(import.meta.url).resolve(name),
    ) ?? [];
  return (JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string }).version;
}

const versions = ["ajv", "zod", "valibot", "arktype", "typebox", "esbuild"].map(
  (name) => `${name} ${versionOf(name)}`,
);
console.log(
  `Node ${process.version}; ${versions.join(", ")}; median and best of ${rounds} interleaved rounds, and how many times ours;\nours and by hand say the same of each value: path, code, level, params, received, message, expected\n`,
);
for (const { title, value, judges } of cases(made)) {
  const names = Object.keys(judges);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const judge of Object.values(judges)) slice(judge, value);
  for (let round = 0; round < rounds; round += 1) {
    // In another order each time, since whoever comes next cleans up what one leaves behind.
    for (const name of shuffled(names)) times[name]?.push(slice(judges[name] as Judge, value));
  }
  const ours = times["ours"] ?? [];
  console.log(title);
  for (const name of names) {
    const own = times[name] ?? [];
    const columns = [
      `${median(own).toFixed(0).padStart(9)} ns x${(median(own) / median(ours)).toFixed(2).padEnd(7)}`,
      `${best(own).toFixed(0).padStart(9)} ns x${(best(own) / best(ours)).toFixed(2)}`,
    ];
    console.log(`  ${name.padEnd(18)} ${columns.join("  ")}`);
  }
}
standaloneOf(folder, "errors-associate", associate, errors);
await printSizes();
if (sink === folder) console.log(sink);
