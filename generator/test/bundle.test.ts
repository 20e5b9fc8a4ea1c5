import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const own = fileURLToPath(new URL("..", import.meta.url));
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bundle #%20-"));
  folder = join(root, "generator");
  for (const name of ["src", "templates", "node_modules"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["esbuild", "handlebars"])
    symlinkSync(join(own, "node_modules", name), join(folder, "node_modules", name), "junction");
  for (const name of ["bundle.mjs", "package.json"])
    copyFileSync(join(own, name), join(folder, name));
  writeFileSync(join(root, "pnpm-lock.yaml"), "");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes the command line as of one and the same time, and says what a run of it prints. */
function printed(word: string): string {
  const cli = join(folder, "src/cli.ts");
  writeFileSync(cli, `console.log(${JSON.stringify(word)});\n`);
  utimesSync(cli, 1e9, 1e9);
  return run();
}

function run(): string {
  const bundle = JSON.stringify(pathToFileURL(join(folder, "bundle.mjs")).href);
  const code = `const { bundle } = await import(${bundle}); await import(new URL("cli.js", await bundle()).href);`;
  const args = ["--input-type=module", "-e", code];
  return execFileSync(process.execPath, args, { encoding: "utf8" }).trim();
}

it("is made anew for a source that differs in neither size nor time", () => {
  expect([printed("left"), printed("moor"), printed("left")]).toEqual(["left", "moor", "left"]);
});

it("is for every user who may read the sources, and made again where a file of it is gone", () => {
  printed("left");
  const bundles = join(folder, "node_modules/.cache/bundles");
  const [name = ""] = readdirSync(bundles);
  const modes = [bundles, join(bundles, name)].map((path) => statSync(path).mode);
  expect(modes[1]).toBe(modes[0]);
  rmSync(join(bundles, name, "cli.js"));
  expect(run()).toBe("left");
  expect(readdirSync(bundles)).toEqual([name]);
});
