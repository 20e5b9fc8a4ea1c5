import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { command } from "../release/command.js";
import { publicPackages } from "../release/public-packages.js";
import { root } from "../test/repository.js";
import { type Block, blocksOf, documents } from "./blocks.js";

// Inside the package, so that imports are resolved as in it.
const folder = join(root, "packages/consumer-check/.documents");
// CONTRIBUTING.md has lines to be inserted elsewhere, which the rehearsal does.
const examples = blocksOf("ts").filter(({ document }) => document !== "CONTRIBUTING.md");
const fileOf = ({ place }: Block): string => `${place.replaceAll(/[^\w-]+/g, "-")}.ts`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // A file without an import would share its names with the others.
  for (const [index, block] of examples.entries()) {
    writeFileSync(join(folder, fileOf(block)), `${block.code}\nexport {};\n`);
    // What continues an earlier example of its document is read together with those.
    const before = examples.slice(0, index).filter(({ document }) => document === block.document);
    const together = [...before, block].map(({ code }) => code).join("\n");
    writeFileSync(join(folder, `together-${fileOf(block)}`), `${together}\nexport {};\n`);
  }
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

/** The compiler's complaints by file. Declared twice is what two examples in one file are. */
async function complaints(): Promise<ReadonlyMap<string, readonly string[]>> {
  const tsc = join(root, "packages/consumer-check/node_modules/typescript/bin/tsc");
  const args = [tsc, "-p", folder, "--pretty", "false"];
  const { stdout } = await command(process.execPath, args, { cwd: folder });
  const found = new Map<string, string[]>();
  for (const line of stdout.split("\n")) {
    const [, file = "", code = ""] = /^([\w./-]+)\(\d+,\d+\): error TS(\d+)/.exec(line) ?? [];
    if (file === "" || (file.startsWith("together-") && /^(2300|2451|2440|2393)$/.test(code)))
      continue;
    found.set(file, [...(found.get(file) ?? []), line]);
  }
  return found;
}

it("every example type-checks, alone or after those before it", async () => {
  const found = await complaints();
  const wrong = examples
    .map(fileOf)
    .filter((file) => found.has(file) && found.has(`together-${file}`));
  expect(wrong.flatMap((file) => found.get(file))).toEqual([]);
  // A file outside the examples would be wrong for all of them.
  expect([...found.keys()].filter((file) => file.includes("/"))).toEqual([]);
});

// Those of a package are run by the package's own tests; here run the documents that belong to none, and the first one of the workflows.
const run = examples.filter(
  ({ document, code }) =>
    (!document.startsWith("packages/") || document.startsWith("packages/cen-bwp-ops/")) &&
    code.includes("createCenBwpClient(") &&
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
  const readmes = publicPackages(root).map(({ name }) => `packages/${name}/README.md`);
  expect(readmes.filter((path) => !documents.includes(path))).toEqual([]);
  const withoutExample = readmes.filter(
    (path) => !blocksOf("ts", "", "console").some(({ document }) => document === path),
  );
  expect(withoutExample).toEqual([]);
});
