import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { link } from "../products/link.js";
import { root } from "./repository.js";

const here = `${root}/packages/consumer-check`;
const run = promisify(execFile);

interface Agreement {
  readonly tried: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

interface Calls {
  readonly called: number;
  readonly faults: readonly string[];
  /** By operation, each `name=value`, sorted. */
  readonly wires: Readonly<Record<string, readonly string[]>>;
}

/** Runs a script beside the emitted packages; what it prints. */
async function script<T>(name: string, folder: string, family: string): Promise<T> {
  const { stdout } = await run(
    process.execPath,
    [
      "--conditions=@cen-bwp/source",
      "--import",
      "tsx",
      `${here}/products/${name}.ts`,
      folder,
      family,
    ],
    { cwd: root, maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout) as T;
}

const cranesOnTheWire = {
  ListCranes: [
    "Filter.1.Key=State",
    "Filter.1.Value.1=Idle",
    "PageNumber=1",
    "PageSize=10",
    "RegionId=north-1",
  ],
};

const nastyOnTheWire = {
  // Each style once: JSON, commas, names with points, structures and lists with numbers.
  WriteManifest: [
    "Berth.Size=3",
    "Berth=north",
    "Filter.1.Key=State",
    "Filter.1.Value.1=Idle",
    "Flags=red",
    "Form=text",
    "Hull.Length=1",
    "Hull.Marks.1=A",
    "Names.1=one",
    "Policy.1=OldestFirst",
    "Ports=7",
    'Ready={"a":1}',
    'Settings={"Depth":4.5,"Open":true}',
    'Tags=[{"Key":"hold","Value":"dry, clean"}]',
  ],
  // Lists in lists, maps, structures in structures and in forms. A 64-bit example is none that could be sent.
  NestShapes: [
    "Deep.1.A.1.B.1=b",
    "Flat.In.X=x",
    "Form=f",
    'FormJson={"K":"k"}',
    "Grid.1.1=3",
    "Marks.key=m",
    'Node={"Id":"n"}',
    "Old=o",
    'Sizes={"key":[2]}',
  ],
  // What two names or none would stand for is left out; the others arrive as they are written.
  TakeNames: ["A B=2", "A-B=1", "Tag.1.Key=a", "a&b=c=3", "ä=4"],
};

// One well-behaved product, and one in which everything that was ever seen to go wrong goes wrong.
describe.each([
  ["quay", "quay", cranesOnTheWire],
  ["nasty", "odd", nastyOnTheWire],
])("packages of the product %s", (document, family, wanted) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "products-"));
    const source = `${root}/generator/test/product/${document}.api-docs.json`;
    await run(process.execPath, [`${root}/generator/gen.mjs`, "product", source, "--out", folder]);
    link(folder, family);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["typescript", "typescript-5.9"])("hold under every flag of %s", async (compiler) => {
    const tsc = `${here}/node_modules/${compiler}/bin/tsc`;
    const args = [tsc, "-p", `${folder}/tsconfig.check.json`, "--pretty", "false"];
    const said = await run(process.execPath, args).then(
      ({ stdout }) => stdout,
      (error: { readonly stdout: string; readonly message: string }) =>
        error.stdout || error.message,
    );
    expect(said).toBe("");
  });

  // Validators are held against the compilers alone: their code is laid out for engines.
  it.each(["client", "fixtures"])("give a linter no cause: %s", async (kind) => {
    const said = await run(
      process.execPath,
      [`${root}/node_modules/oxlint/bin/oxlint`, "-c", ".oxlintrc.json", `${family}-${kind}`],
      { cwd: folder },
    ).then(
      ({ stdout }) => stdout,
      (error: { readonly stdout: string }) => error.stdout,
    );
    expect(said).toContain("Found 0 warnings and 0 errors.");
  });

  it("agree with each other", async () => {
    const { tried, faults } = await script<Agreement>("agree", folder, family);
    expect(faults).toEqual([]);
    expect(Object.entries(tried).filter(([, count]) => count === 0)).toEqual([]);
  });

  it("call a server with what it expects, and pass on what it answers", async () => {
    const { called, faults, wires } = await script<Calls>("call-echo", folder, family);
    expect(faults).toEqual([]);
    expect(called).toBe(Object.keys(wires).length);
    expect(wires).toMatchObject(wanted);
  });
});
