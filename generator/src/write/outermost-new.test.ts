import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { outermostNew } from "./outermost-new.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "generator-"));
});
afterEach(() => rmSync(root, { recursive: true }));

it("names the folders of an empty output, and files that lie in none", () => {
  expect(outermostNew(root, ["a/b/one.ts", "a/two.ts", "three.json", "c/four.ts"])).toEqual([
    "a",
    "three.json",
    "c",
  ]);
});

it("names files where their folders are there", () => {
  mkdirSync(join(root, "a/b"), { recursive: true });
  writeFileSync(join(root, "a/b/one.ts"), "");
  expect(outermostNew(root, ["a/b/one.ts", "a/b/two.ts", "a/c/d/three.ts"])).toEqual([
    "a/b/one.ts",
    "a/b/two.ts",
    "a/c",
  ]);
});
