import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { exitCodes, exitCodeTable, gravest } from "./exit-codes.js";

describe("exit codes", () => {
  it("are these, for ever", () => {
    expect(exitCodes).toEqual({
      done: 0,
      failure: 1,
      usage: 2,
      precheckFailed: 3,
      credentials: 4,
      conflict: 5,
      notFinished: 6,
      undecided: 7,
      changes: 8,
      interrupted: 130,
    });
  });

  it("stand in the README, each with its meaning", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const rows = [...readme.matchAll(/^\| (\d+)\s+\| (.*?)\s*\|$/gm)].map(([, code, meaning]) => [
      Number(code),
      meaning,
    ]);
    expect(rows).toEqual(exitCodeTable);
  });

  it.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 6, 3], 3],
    [[3, 5, 1], 1],
    [[1, 130, 4], 130],
    [[130, 7, 4], 7],
  ] as const)("of %j the gravest is %i", (codes, wanted) => {
    expect(gravest(codes)).toBe(wanted);
  });
});
