import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { withOutputLock } from "./output-lock.js";

let folder: string;
const lock = (): string => join(folder, ".generate-lock");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "output-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What lies in the folder while it is locked. */
const inside = (): Promise<readonly string[]> =>
  withOutputLock(folder, () => Promise.resolve(readdirSync(folder)));

it("is there with its holder's number as long as something is done, and nothing else is", async () => {
  const seen = await withOutputLock(folder, () =>
    Promise.resolve([readdirSync(folder), readFileSync(lock(), "utf8")]),
  );
  expect(seen).toEqual([[".generate-lock"], String(process.pid)]);
  expect(readdirSync(folder)).toEqual([]);
});

it("is given back where something fails", async () => {
  const failed = withOutputLock(folder, () => Promise.reject(new Error("no")));
  await expect(failed).rejects.toThrow("no");
  expect(existsSync(lock())).toBe(false);
});

it("refuses whoever comes while its holder lives", async () => {
  await withOutputLock(folder, async () => {
    await expect(inside()).rejects.toThrow(`another run (process ${process.pid}) writes`);
    expect(readdirSync(folder)).toEqual([".generate-lock"]);
  });
});

// No process has so high a number; the others are what a full disk or somebody's hand leaves.
it.each(["4999999", "", "nobody", "-1"])("of a holder %j is taken over", async (holder) => {
  writeFileSync(lock(), holder);
  expect(await inside()).toEqual([".generate-lock"]);
  expect(readdirSync(folder)).toEqual([]);
});
