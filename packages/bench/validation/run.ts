import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneModule from "ajv/dist/standalone/index.js";
import {
  describeCenBandwidthPackagesRequestJsonSchema,
  describeCenBandwidthPackagesResponseJsonSchema,
} from "cen-bwp-validation/json-schema";
import { build } from "esbuild";

import type { cases as Cases } from "./measured.js";
import { printSizes } from "./sizes.js";

// Bundles everything as a consumer would, lets every contender judge the same values in turn, and prints medians and ratios of
// this one run; the best round too, since a shared machine only ever adds. Clock, pairwise and calendar rules are ours alone: the contenders do less.
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = fileURLToPath(new URL("../node_modules/.cache/validation", import.meta.url));
mkdirSync(folder, { recursive: true });

type Judge = (value: unknown) => unknown;
const standaloneCode = standaloneModule.default;
const require = createRequire(import.meta.url);

/** Ajv's standalone code for a document, loaded from a file. */
function standaloneOf(name: string, schema: object): Judge {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true } });
  const path = `${folder}/${name}.cjs`;
  writeFileSync(path, standaloneCode(ajv, ajv.compile(schema)));
  return require(path) as Judge;
}

const outfile = `${folder}/measured.mjs`;
await build({
  entryPoints: [`${here}measured.ts`],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "es2023",
  conditions: ["@cen-bwp/source"],
  banner: {
    js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
  },
});
const { cases } = (await import(pathToFileURL(outfile).href)) as {
  readonly cases: typeof Cases;
};

const rounds = Number(process.env["ROUNDS"] ?? 25);
const sliceMs = 8;
let sink: unknown;

/** Nanoseconds a call takes, by one slice of time. */
function slice(judge: Judge, value: unknown): number {
  let calls = 0;
  const start = process.hrtime.bigint();
  let elapsed = 0n;
  while (elapsed < BigInt(sliceMs) * 1_000_000n) {
    for (let call = 0; call < 64; call += 1) sink = judge(value);
    calls += 64;
    elapsed = process.hrtime.bigint() - start;
  }
  return Number(elapsed) / calls;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function best(values: readonly number[]): number {
  return Math.min(...values);
}

const versions = ["ajv", "zod", "valibot", "arktype", "typebox"].map((name) => {
  try {
    return `${name} ${(require(`${name}/package.json`) as { version: string }).version}`;
  } catch {
    return name;
  }
});
console.log(
  `Node ${process.version}; ${versions.join(", ")}; median and best of ${rounds} interleaved rounds, and how many times ours\n`,
);
for (const { title, value, judges } of cases({
  request: standaloneOf("request", describeCenBandwidthPackagesRequestJsonSchema),
  response: standaloneOf("response", describeCenBandwidthPackagesResponseJsonSchema),
})) {
  const names = Object.keys(judges);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const judge of Object.values(judges)) slice(judge, value);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, judge] of Object.entries(judges)) times[name]?.push(slice(judge, value));
  const ours = times["ours"] ?? [];
  console.log(title);
  for (const name of names) {
    const own = times[name] ?? [];
    const columns = [
      `${median(own).toFixed(0).padStart(9)} ns x${(median(own) / median(ours)).toFixed(2).padEnd(7)}`,
      `${best(own).toFixed(0).padStart(9)} ns x${(best(own) / best(ours)).toFixed(2)}`,
    ];
    console.log(`  ${name.padEnd(16)} ${columns.join("  ")}`);
  }
}
await printSizes();
if (sink === folder) console.log(sink);
