import { expect, test } from "vitest";
import { canonicalQuery } from "./canonical-query.js";

test("sorts by name in code unit order, encodes both sides and keeps the = of an empty value", () => {
  expect(
    canonicalQuery([
      ["b", ""],
      ["a 1", "x&y"],
      ["Z", "1"],
      ["b", "second"],
      ["a-1", "*"],
    ]),
  ).toBe("Z=1&a%201=x%26y&a-1=%2A&b=&b=second");
});

test("no parameters make an empty query", () => {
  expect(canonicalQuery([])).toBe("");
});
