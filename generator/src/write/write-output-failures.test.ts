import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Problem } from "../problem.js";
import { writeOutput } from "./write-output.js";

/** What changes a disk. From the call of that number on they fail, once or for good. */
const changing = ["writeFileSync", "renameSync", "mkdirSync", "linkSync", "rmSync"] as const;
const failing = vi.hoisted(() => ({ from: Infinity, forGood: false, code: "", calls: 0 }));

vi.mock("node:fs", async (importOriginal) => {
  const original = await importOriginal<typeof fs>();
  const faulty = Object.fromEntries(
    ["writeFileSync", "renameSync", "mkdirSync", "linkSync", "rmSync"].map((name) => {
      const real = original[name as (typeof changing)[number]] as (...args: unknown[]) => unknown;
      const call = (...args: readonly unknown[]): unknown => {
        failing.calls += 1;
        const { calls, from, forGood, code } = failing;
        if (forGood ? calls >= from : calls === from)
          throw Object.assign(new Error(code), { code, path: args[0] });
        return real(...args);
      };
      return [name, call];
    }),
  );
  return { ...original, ...faulty };
});

const manifest = "generated.json";
const old = [
  { path: "same.ts", text: "same\n" },
  { path: "one/changed.ts", text: "old\n" },
  { path: "one/stale.ts", text: "stale\n" },
  { path: "two/stale.ts", text: "stale\n" },
];
const next = [
  { path: "same.ts", text: "same\n" },
  { path: "one/changed.ts", text: "new\n" },
  { path: "one/more.ts", text: "more\n" },
  { path: "three/deep/more.ts", text: "more\n" },
];
let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), "write-output-"));
});
afterEach(() => {
  failing.from = Infinity;
  fs.rmSync(root, { recursive: true, force: true });
});

/** Everything below the folder; folders end in a stroke. */
function tree(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry): readonly [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const name = path.slice(root.length + 1);
        return entry.isDirectory() ? [`${name}/`, ""] : [name, fs.readFileSync(path, "utf8")];
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Runs with the call of a number failing; what was thrown, if it came to that. */
function failAt(from: number, code: string, forGood: boolean): unknown {
  Object.assign(failing, { from, code, forGood, calls: 0 });
  try {
    writeOutput(root, manifest, next);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    failing.from = Infinity;
  }
}

/** The output of a plan that nothing disturbed. */
function treeOf(...plans: readonly (typeof old)[]): Readonly<Record<string, string>> {
  for (const plan of plans) writeOutput(root, manifest, plan);
  const found = tree();
  fs.rmSync(root, { recursive: true });
  fs.mkdirSync(root);
  return found;
}

const starts: readonly (readonly [string, readonly (typeof old)[]])[] = [
  ["an older output", [old]],
  ["an empty folder", []],
];

describe.each(starts)("over %s", (_what, plans) => {
  it.each([
    ["ENOSPC", "the disk is full; the old output is still whole"],
    ["EACCES", "cannot be written (EACCES)"],
  ])("%s at any step leaves everything as it was", (code, message) => {
    const before = treeOf(...plans);
    for (const plan of plans) writeOutput(root, manifest, plan);
    let step = 1;
    for (; step < 100; step += 1) {
      const thrown = failAt(step, code, false);
      if (thrown === undefined) break;
      expect([step, thrown instanceof Problem && thrown.message]).toEqual([step, message]);
      expect([step, tree()]).toEqual([step, before]);
    }
    // The last thing that can fail is to clear up, which is no reason to report anything.
    writeOutput(root, manifest, next);
    // Fewer would mean that it was never the disk that failed.
    expect(step).toBeGreaterThan(15);
    expect(tree()).toEqual(treeOf(...plans, next));
  });

  it("a run that ends at any step is completed by the next one", () => {
    const wanted = treeOf(...plans, next);
    let step = 1;
    for (; step < 100; step += 1) {
      for (const plan of plans) writeOutput(root, manifest, plan);
      const thrown = failAt(step, "EIO", true);
      if (thrown === undefined) break;
      writeOutput(root, manifest, next);
      expect([step, tree()]).toEqual([step, wanted]);
      fs.rmSync(root, { recursive: true });
      fs.mkdirSync(root);
    }
    expect(step).toBeGreaterThan(15);
  });
});
