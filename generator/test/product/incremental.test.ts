import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { product } from "../../src/commands/product/product.js";
import { runCommand, type Ran } from "../temporary-repository.js";

interface Document {
  readonly info: { product: string; version: string };
  apis: Record<string, { summary?: string; responses: Record<string, { schema: unknown }> }>;
}

const quay = readFileSync(fileURLToPath(new URL("quay.api-docs.json", import.meta.url)), "utf8");
const moveCrane = "quay-client/src/gen/move-crane.ts";
let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "product-"));
  out = join(root, "out");
  writeFileSync(join(root, "api-docs.json"), quay);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (values: Readonly<Record<string, unknown>> = {}): Promise<Ran> =>
  runCommand(product, root, ["api-docs.json"], { out, ...values });
const read = (path: string): string => readFileSync(join(out, path), "utf8");
const write = (path: string, text: string): void => writeFileSync(join(out, path), text);

/** Changes the document and writes it anew. */
function edit(change: (document: Document) => void): void {
  const document = JSON.parse(quay) as Document;
  change(document);
  writeFileSync(join(root, "api-docs.json"), JSON.stringify(document));
}

/** Every file but the manifest, with the time it was written. */
function times(): Readonly<Record<string, bigint>> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "generated.json")
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((path) => [path.slice(out.length + 1), statSync(path, { bigint: true }).mtimeNs]),
  );
}

function touched(before: Readonly<Record<string, bigint>>): readonly string[] {
  const after = times();
  return Object.keys({ ...before, ...after })
    .filter((path) => before[path] !== after[path])
    .toSorted();
}

describe("a second run", () => {
  it("touches nothing, and says the same as the first", async () => {
    const first = JSON.parse((await run({ json: true })).out);
    const before = times();
    const second = JSON.parse((await run({ json: true })).out);
    expect(touched(before)).toEqual([]);
    // By this alone the second run knew.
    expect(JSON.parse(read("generated.json")).made).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toEqual({
      ...first,
      written: 0,
      unchanged: first.files,
      ms: expect.any(Number),
    });
  });

  it("touches nothing where only the order of the document changed", async () => {
    await run();
    const before = times();
    edit((document) => {
      document.apis = Object.fromEntries(Object.entries(document.apis).toReversed());
    });
    expect((await run()).out).toContain("0 written, 0 removed");
    expect(touched(before)).toEqual([]);
  });

  it("writes the files of the one operation that changed", async () => {
    await run();
    const before = times();
    edit(({ apis }) => {
      (apis["MoveCrane"] as Document["apis"][string]).responses["200"] = {
        schema: { type: "object", properties: { Berth: { type: "string", example: "b-1" } } },
      };
    });
    await run();
    expect(touched(before)).toEqual([
      "quay-client/src/gen/move-crane.ts",
      "quay-client/src/gen/reference/move-crane.md",
      "quay-fixtures/src/gen/move-crane-cases.ts",
      "quay-fixtures/src/gen/move-crane.ts",
      "quay-validation/src/gen/json-schema/MoveCraneRequest.json",
      "quay-validation/src/gen/json-schema/MoveCraneResponse.json",
      "quay-validation/src/gen/json-schema/move-crane.ts",
      "quay-validation/src/gen/move-crane.ts",
      "quay-validation/src/gen/rules/move-crane.ts",
      "quay-validation/src/gen/standard-schema/move-crane.ts",
      "quay-validation/src/gen/zod/move-crane.ts",
    ]);
  });

  it("comes to the same as one from nothing", async () => {
    await run();
    edit(({ apis }) => {
      delete apis["ListCranes"];
      (apis["MoveCrane"] as Document["apis"][string]).summary = "Moves it.";
    });
    await run();
    const fresh = join(root, "fresh");
    await run({ out: fresh });
    const texts = (folder: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.keys(JSON.parse(readFileSync(join(folder, "generated.json"), "utf8")).files).map(
          (path) => [path, readFileSync(join(folder, path), "utf8")],
        ),
      );
    expect(texts(out)).toEqual(texts(fresh));
  });
});

describe("files", () => {
  it("edited by hand stop a run, which shows the difference and writes nothing", async () => {
    await run();
    write(moveCrane, read(moveCrane).replace('"never-repeat"', '"read"'));
    edit(({ apis }) => delete apis["ListCranes"]);
    const before = times();
    const { code, problem } = await run();
    expect([code, problem]).toEqual([
      1,
      expect.stringMatching(
        /^quay-client\/src\/gen\/move-crane\.ts:\d+: was edited by hand; nothing was written\n {2}found: +idempotency: "read",\n {2}wanted: +idempotency: "never-repeat", \[edited-by-hand\]/,
      ),
    ]);
    expect(touched(before)).toEqual([]);
    expect((await run({ force: true })).code).toBe(0);
    expect(read(moveCrane)).toContain('"never-repeat"');
  });

  it("that nothing leads to any more are removed, those of others stay", async () => {
    await run();
    write("quay-client/src/mine.ts", "// mine\n");
    edit(({ apis }) => delete apis["MoveCrane"]);
    await run();
    expect([existsSync(join(out, moveCrane)), read("quay-client/src/mine.ts")]).toEqual([
      false,
      "// mine\n",
    ]);
  });

  it("around the source belong to whoever changes them", async () => {
    await run();
    const mine = read("quay-client/package.json").replace('"0.1.0"', '"4.2.0"');
    write("quay-client/package.json", mine);
    edit(({ apis }) => delete apis["ListCranes"]);
    expect((await run()).code).toBe(0);
    expect([read("quay-client/package.json"), existsSync(join(out, moveCrane))]).toEqual([
      mine,
      true,
    ]);
    expect((await run()).out).toContain("0 written, 0 removed");
    expect((await run({ force: true, check: true })).out).toContain("  quay-client/package.json\n");
  });

  it("that were lost come back, alone", async () => {
    await run();
    const before = times();
    rmSync(join(out, moveCrane));
    await run();
    expect(touched(before)).toEqual([moveCrane]);
  });
});

describe("the folder is refused", () => {
  it("where it holds things of others", async () => {
    mkdirSync(out);
    write("diary.txt", "dear diary\n");
    const { code, problem } = await run();
    expect([code, problem]).toEqual([1, expect.stringContaining("[output-foreign]")]);
    expect(readdirSync(out)).toEqual(["diary.txt"]);
  });

  it("where it holds another product", async () => {
    await run();
    edit(({ info }) => void (info.version = "2027-01-01"));
    const { code, problem } = await run();
    expect([code, problem]).toEqual([
      1,
      expect.stringContaining("holds what was generated from Quay 2026-02-03"),
    ]);
  });

  it("where it is a file, or lies in one", async () => {
    const inFile = join(root, "api-docs.json");
    expect((await run({ out: inFile })).problem).toContain("[output-no-folder]");
    expect((await run({ out: join(inFile, "below") })).problem).toContain("[not-writable]");
  });

  it("where a file stands in the place of a folder of it", async () => {
    await run();
    rmSync(join(out, "quay-client/src"), { recursive: true });
    write("quay-client/src", "mine\n");
    const before = times();
    const { code, problem } = await run();
    expect([code, problem]).toEqual([
      1,
      expect.stringMatching(
        /^out\/quay-client\/src\/gen\/.*: cannot be there, since a file stands where one of its folders belongs \[foreign-file\]/,
      ),
    ]);
    expect(touched(before)).toEqual([]);
  });

  it("where its manifest leads out of it", async () => {
    await run();
    write("generated.json", read("generated.json").replaceAll(moveCrane, "../api-docs.json"));
    expect((await run()).problem).toContain("[manifest-damaged]");
    expect(existsSync(join(root, "api-docs.json"))).toBe(true);
  });

  it("where its manifest is damaged, until that is gone and the run is forced", async () => {
    await run();
    write("generated.json", "<<<<<<< ours\n");
    expect((await run()).problem).toBe(
      "out/generated.json: is no list of generated files; a merge may have left its marks in it [manifest-damaged]\n" +
        "  Delete it and run `pnpm gen product ... --force`, which writes it again.",
    );
    rmSync(join(out, "generated.json"));
    expect((await run({ force: true })).code).toBe(0);
    expect((await run({ check: true })).code).toBe(0);
  });

  it("where its manifest has been taken apart", async () => {
    await run();
    const manifest = JSON.parse(read("generated.json")) as Record<string, unknown>;
    write("generated.json", JSON.stringify({ ...manifest, made: "", parts: { [moveCrane]: 1 } }));
    expect((await run()).problem).toContain("[manifest-damaged]");
    // What a run said is only said again.
    write("generated.json", JSON.stringify({ ...manifest, report: 1 }));
    expect((await run()).code).toBe(0);
    expect(JSON.parse(read("generated.json"))).toEqual(manifest);
  });

  it("while another run writes to it, and taken over from one that is no more", async () => {
    mkdirSync(out);
    write(".generate-lock", String(process.pid));
    const { code, problem } = await run();
    expect([code, problem]).toEqual([1, expect.stringContaining("[output-locked]")]);
    expect(readdirSync(out)).toEqual([".generate-lock"]);
    // No process has so high a number.
    write(".generate-lock", "4999999");
    expect((await run()).code).toBe(0);
    expect(existsSync(join(out, ".generate-lock"))).toBe(false);
  });
});

describe("nothing is written", () => {
  it("where the document cannot be read", async () => {
    writeFileSync(join(root, "api-docs.json"), quay.slice(0, 500));
    const { code, out: said } = await run({ json: true });
    expect([code, JSON.parse(said)]).toMatchObject([
      1,
      { files: 0, diagnostics: [{ code: "json-invalid" }] },
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it("where an operation that was asked for is not there", async () => {
    const { code, out: said } = await run({ operations: "MoveCrane,MoveQuay" });
    expect([code, said]).toEqual([1, expect.stringContaining("[operation-missing]")]);
    expect(existsSync(out)).toBe(false);
  });

  it("where a warning is an error", async () => {
    edit((document) => delete (document as { endpoints?: unknown }).endpoints);
    expect((await run()).code).toBe(0);
    const before = times();
    edit((document) => {
      delete (document as { endpoints?: unknown }).endpoints;
      delete document.apis["ListCranes"];
    });
    const { code, out: said } = await run({ strict: true });
    expect([code, said]).toEqual([1, expect.stringContaining("nothing was written")]);
    expect(touched(before)).toEqual([]);
  });

  it("by --check, which lists what is not current", async () => {
    await run();
    expect((await run({ check: true })).code).toBe(0);
    rmSync(join(out, moveCrane));
    const { code, out: said } = await run({ check: true });
    expect([code, said]).toEqual([1, expect.stringContaining(`  ${moveCrane}\n`)]);
    expect(existsSync(join(out, moveCrane))).toBe(false);
  });
});

describe("--explain", () => {
  const explain = async (path: string): Promise<readonly string[]> =>
    (await run({ explain: path })).out.split("\n");

  it("names what changed, and the first difference", async () => {
    await run();
    edit(({ apis }) => {
      (apis["MoveCrane"] as Document["apis"][string]).summary = "Moves it.";
    });
    expect(await explain(moveCrane)).toEqual([
      `${moveCrane} belongs to MoveCrane`,
      "the next run writes it, because there changed: its summary or description",
      expect.stringMatching(/^first difference in line \d+:$/),
      "  found:   * Moves a crane to another berth.",
      "  wanted:  * Moves it.",
    ]);
    expect(await explain("quay-client/src/gen/list-cranes.ts")).toEqual([
      "quay-client/src/gen/list-cranes.ts belongs to ListCranes",
      "its inputs are those of the last run; it was last made because it is new",
    ]);
  });

  it("names what of all operations changed", async () => {
    await run();
    edit(({ apis }) => delete apis["ListCranes"]);
    expect((await explain("quay-client/src/gen/operations.ts"))[1]).toBe(
      "the next run writes it, because there changed: the list of operations and how they are called; which file holds which types; the call that the READMEs show",
    );
  });

  it("knows whose a file around the source is", async () => {
    await run();
    const path = "quay-client/package.json";
    expect((await explain(path))[1]).toBe(
      "its inputs are those of the last run; it was last made because it is new",
    );
    write(path, read(path).replace('"0.1.0"', '"4.2.0"'));
    const taken = [
      `${path} belongs to all operations`,
      "somebody has taken it over by changing it; it is left to them, unless --force is given",
    ];
    expect(await explain(path)).toEqual(taken);
    await run();
    expect(await explain(path)).toEqual(taken);
    expect((await run({ explain: path, force: true })).out).toContain("--force writes it again");
    expect(await explain("generated.json")).toEqual([
      "generated.json lists what every run left behind and what it was made from; each writes it",
    ]);
  });

  it("tells the edited, the removed and the foreign", async () => {
    await run();
    write(moveCrane, `${read(moveCrane)}// mine\n`);
    expect((await explain(moveCrane))[1]).toContain("was edited by hand");
    edit(({ apis }) => delete apis["ListCranes"]);
    expect(await explain("quay-client/src/gen/list-cranes.ts")).toEqual([
      "quay-client/src/gen/list-cranes.ts belonged to ListCranes, from which it no longer follows; the next run removes it",
    ]);
    expect(await run({ explain: "diary.txt" })).toEqual({
      code: 1,
      out: "",
      problem: `diary.txt: is no file of ours, neither of the last run nor of the next [not-ours]\n  Name a file as generated.json in out lists it, or by its path from where you stand.`,
    });
  });
});
