import { expect, test } from "vitest";
import { depthWithin, printValue } from "./depth-within.js";

test("levels are counted from the outside", () => {
  expect([
    depthWithin(1, 0),
    depthWithin([], 0),
    depthWithin([[1]], 1),
    depthWithin([[1]], 2),
  ]).toEqual([true, false, false, true]);
});

test("a value that would overflow the printer is only named", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  expect(printValue(deep)).toBe("a value nested too deeply to print");
  expect(printValue({ a: 1 })).toBe('{"a":1}');
});
