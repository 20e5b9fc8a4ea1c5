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
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Problem } from "../problem.js";
import { contentHash, printOutputManifest } from "./output-manifest.js";
import { writeOutput } from "./write-output.js";

const manifest = "specs/thing/generated.json";
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "write-output-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (path: string, text: string): { path: string; text: string } => ({ path, text });
const read = (path: string): string => readFileSync(join(root, path), "utf8");

function problemOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.describe();
    throw error;
  }
  return "nothing was wrong";
}

describe("writeOutput", () => {
  it("writes new files and says which", () => {
    expect(writeOutput(root, manifest, [file("out/a.ts", "a\n"), file("out/b.ts", "b\n")])).toEqual(
      { written: ["out/a.ts", "out/b.ts"], removed: [], unchanged: 0 },
    );
    expect(read("out/a.ts")).toBe("a\n");
    expect(JSON.parse(read(manifest))).toEqual({
      files: { "out/a.ts": contentHash("a\n"), "out/b.ts": contentHash("b\n") },
    });
    expect(readdirSync(root).toSorted()).toEqual(["out", "specs"]);
  });

  it("touches no file that is already right", () => {
    writeOutput(root, manifest, [file("out/a.ts", "a\n"), file("out/b.ts", "b\n")]);
    const before = statSync(join(root, "out/a.ts"), { bigint: true }).mtimeNs;
    expect(
      writeOutput(root, manifest, [file("out/a.ts", "a\n"), file("out/b.ts", "new\n")]),
    ).toEqual({ written: ["out/b.ts"], removed: [], unchanged: 1 });
    expect(statSync(join(root, "out/a.ts"), { bigint: true }).mtimeNs).toBe(before);
  });

  it("removes what is no longer planned and leaves strangers alone", () => {
    writeOutput(root, manifest, [file("out/a.ts", "a\n"), file("out/b.ts", "b\n")]);
    writeFileSync(join(root, "out/mine.ts"), "mine\n");
    expect(writeOutput(root, manifest, [file("out/a.ts", "a\n")])).toEqual({
      written: [],
      removed: ["out/b.ts"],
      unchanged: 1,
    });
    expect(readdirSync(join(root, "out"))).toEqual(["a.ts", "mine.ts"]);
  });

  it("removes a folder with the last file of ours in it, unless somebody else's is there", () => {
    writeOutput(root, manifest, [
      file("gone/deep/a.ts", "a\n"),
      file("kept/a.ts", "a\n"),
      file("out/a.ts", "a\n"),
    ]);
    writeFileSync(join(root, "kept/mine.ts"), "mine\n");
    writeOutput(root, manifest, [file("out/a.ts", "a\n")]);
    expect(readdirSync(root).toSorted()).toEqual(["kept", "out", "specs"]);
  });

  it("stops at a file edited by hand, shows the first difference and writes nothing", () => {
    writeOutput(root, manifest, [file("out/a.ts", "one\ntwo\n"), file("out/b.ts", "b\n")]);
    writeFileSync(join(root, "out/a.ts"), "one\nTWO\n");
    const next = [file("out/a.ts", "one\ntwo\n"), file("out/b.ts", "changed\n")];
    expect(problemOf(() => writeOutput(root, manifest, next))).toBe(
      "out/a.ts:2: was edited by hand; nothing was written\n  found:  TWO\n  wanted: two [edited-by-hand]\n" +
        "  Move the change into overlay.yaml or the generator and restore the file, or overwrite it with `pnpm generate --force`.",
    );
    expect(read("out/b.ts")).toBe("b\n");
    expect(writeOutput(root, manifest, next, { force: true }).written).toEqual([
      "out/a.ts",
      "out/b.ts",
    ]);
  });

  it("stops at an edited file even where it is no longer planned", () => {
    writeOutput(root, manifest, [file("out/a.ts", "a\n")]);
    writeFileSync(join(root, "out/a.ts"), "mine now\n");
    expect(problemOf(() => writeOutput(root, manifest, []))).toContain("[edited-by-hand]");
    expect(read("out/a.ts")).toBe("mine now\n");
  });

  it("stops at a file that is in the way and not ours", () => {
    mkdirSync(join(root, "out"));
    writeFileSync(join(root, "out/a.ts"), "somebody else's\n");
    expect(problemOf(() => writeOutput(root, manifest, [file("out/a.ts", "a\n")]))).toContain(
      "out/a.ts: is in the place of a generated file and was not written by the generator",
    );
    expect(read("out/a.ts")).toBe("somebody else's\n");
    expect(existsSync(join(root, manifest))).toBe(false);
  });

  it("goes on where an earlier run was cut off between two files", () => {
    writeOutput(root, manifest, [file("out/a.ts", "a\n"), file("out/b.ts", "b\n")]);
    // As a killed run leaves it: the first file is in place, the manifest still says what was to come.
    const before = JSON.parse(read(manifest)) as { files: Record<string, string> };
    const pending = { "out/a.ts": contentHash("a2\n"), "out/b.ts": contentHash("b2\n") };
    writeFileSync(join(root, manifest), printOutputManifest({ ...before, pending }));
    writeFileSync(join(root, "out/a.ts"), "a2\n");
    expect(
      writeOutput(root, manifest, [file("out/a.ts", "a3\n"), file("out/b.ts", "b3\n")]).written,
    ).toEqual(["out/a.ts", "out/b.ts"]);
  });

  it("keeps the old output whole when a file cannot be moved into place", () => {
    writeOutput(root, manifest, [file("out/a.ts", "a\n")]);
    // A folder stands where the second file belongs.
    mkdirSync(join(root, "out/b.ts/inside"), { recursive: true });
    expect(
      problemOf(() =>
        writeOutput(root, manifest, [file("out/a.ts", "a2\n"), file("out/b.ts", "b\n")]),
      ),
    ).toContain("out/b.ts: is a folder where a generated file belongs [foreign-file]");
    expect(read("out/a.ts")).toBe("a\n");
    expect(existsSync(join(root, ".generate-stage"))).toBe(false);
  });
});
