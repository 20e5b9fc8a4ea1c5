import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { command } from "../release/command.js";
import { root } from "../test/repository.js";
import { type Block, documents, executed } from "./blocks.js";

// Inside the package, so that imports are resolved as in it.
const folder = join(root, "packages/consumer-check/.documents");
const examples = executed("ts");
const fileOf = ({ place }: Block): string => `${place.replaceAll(/[^\w-]+/g, "-")}.ts`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // A file without an import would share its names with the others.
  for (const block of examples)
    writeFileSync(join(folder, fileOf(block)), `${block.code}\nexport {};\n`);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../../tsconfig.base.json",
      compilerOptions: {
        noEmit: true,
        isolatedDeclarations: false,
        declaration: false,
        customConditions: ["@cen-bwp/source"],
        types: ["node"],
      },
      include: ["*.ts", "../documents/given.d.ts"],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("every example type-checks", async () => {
  const tsc = join(root, "packages/consumer-check/node_modules/typescript/bin/tsc");
  const args = [tsc, "-p", folder, "--pretty", "false"];
  expect((await command(process.execPath, args, { cwd: folder })).stdout).toBe("");
});

// Those of a package are run by the package's own tests; here run the documents that belong to none, and the workflows'.
const run = examples.filter(
  ({ document, code }) =>
    (!document.startsWith("packages/") || document.startsWith("packages/cen-bwp-ops/")) &&
    code.includes("console.log("),
);

describe.each(run)("$place", (block) => {
  it("prints what its comments say", async () => {
    const args = ["--import", "tsx", "--conditions=@cen-bwp/source", fileOf(block)];
    const { code, stdout, stderr } = await command(process.execPath, args, { cwd: folder });
    expect([code, stderr]).toEqual([0, ""]);
    const shown = [...block.code.matchAll(/console\.log\([^\n]*\); \/\/ (.*)$/gm)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, wanted = ""] of shown) expect(stdout.split("\n")).toContain(wanted);
  });
});

it("every package that is published shows how it is used", () => {
  const readmes = documents.filter((path) => /^packages\/[\w-]+\/README\.md$/.test(path));
  const withoutExample = readmes.filter(
    (path) => !executed("ts", "", "console").some(({ document }) => document === path),
  );
  expect(withoutExample).toEqual([]);
});
