import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

import { importSources } from "../src/commands/import.js";
import {
  runCommand,
  temporaryRepository,
  type TemporaryRepository,
} from "./temporary-repository.js";

const quay = fileURLToPath(new URL("product/quay.api-docs.json", import.meta.url));
const child = fileURLToPath(new URL("loaded-modules.mjs", import.meta.url));
/** What takes longer to load than a run with nothing to do may take. */
const large = [
  "ts-morph",
  "@ts-morph",
  "typescript",
  "openapi-typescript",
  "@redocly",
  "handlebars",
  "oxfmt",
];

let repository: TemporaryRepository;
beforeEach(async () => {
  repository = temporaryRepository();
  await runCommand(importSources, repository.root, ["ListBerths.txt"]);
});
afterEach(() => repository.remove());

/** Runs a command in a process of its own: what it said, and which of the large packages it loaded. */
function run(...command: readonly string[]): {
  readonly said: string;
  readonly loaded: readonly string[];
} {
  const lines = execFileSync(process.execPath, [child, ...command], { encoding: "utf8" })
    .trim()
    .split("\n");
  const urls = JSON.parse(lines.pop() ?? "[]") as readonly string[];
  const packages = urls.map((url) => /.*\/node_modules\/((?:@[^/]+)|[^/]+)\//.exec(url)?.[1]);
  return { said: lines.join("\n"), loaded: large.filter((name) => packages.includes(name)) };
}

it("loads the large libraries to write files, and none of them when there is nothing to do", () => {
  const first = run("generate", repository.root);
  expect(first.said).toContain("wrote ");
  // The compiler is the one that ts-morph carries; a second one is not loaded, nor the linter and bundler that openapi-typescript brings along.
  expect(first.loaded).toEqual(["ts-morph", "@ts-morph", "openapi-typescript", "handlebars"]);
  const second = run("generate", repository.root);
  expect(second.said).toContain("nothing changed");
  expect(second.loaded).toEqual([]);
});

it("loads no compiler and no formatter to write a product", () => {
  const { said, loaded } = run("product", quay, join(repository.root, "out"));
  expect(said).toContain(" written");
  expect(loaded).toEqual(["openapi-typescript", "handlebars"]);
});
