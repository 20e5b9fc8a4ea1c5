import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

import { importSources } from "../src/commands/import.js";
import {
  runCommand,
  temporaryRepository,
  type TemporaryRepository,
} from "./temporary-repository.js";

const child = fileURLToPath(new URL("loaded-modules.mjs", import.meta.url));
/** What takes longer to load than a run with nothing to do may take. */
const large = [
  "ts-morph",
  "@ts-morph",
  "typescript",
  "openapi-typescript",
  "@redocly",
  "handlebars",
];

let repository: TemporaryRepository;
beforeEach(async () => {
  repository = temporaryRepository();
  await runCommand(importSources, repository.root, ["ListBerths.txt"]);
});
afterEach(() => repository.remove());

/** Runs `generate` in a process of its own: what it said, and which of the large packages it loaded. */
function generate(): { readonly said: string; readonly loaded: readonly string[] } {
  const lines = execFileSync(process.execPath, [child, repository.root], { encoding: "utf8" })
    .trim()
    .split("\n");
  const urls = JSON.parse(lines.pop() ?? "[]") as readonly string[];
  const packages = urls.map((url) => /.*\/node_modules\/((?:@[^/]+)|[^/]+)\//.exec(url)?.[1]);
  return { said: lines.join("\n"), loaded: large.filter((name) => packages.includes(name)) };
}

it("loads the large libraries to write files, and none of them when there is nothing to do", () => {
  const first = generate();
  expect(first.said).toContain("wrote ");
  // The compiler is the one that ts-morph carries; a second one is not loaded. The linter and bundler that openapi-typescript brings along is only asked how references are written.
  expect(first.loaded).toEqual([
    "ts-morph",
    "@ts-morph",
    "openapi-typescript",
    "@redocly",
    "handlebars",
  ]);
  const second = generate();
  expect(second.said).toContain("nothing changed");
  expect(second.loaded).toEqual([]);
});
