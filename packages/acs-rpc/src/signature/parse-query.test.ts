import { expect, test } from "vitest";
import { parseQuery } from "./parse-query.js";

test.each<[string, [string, string][]]>([
  ["", []],
  [
    "?a=1&b=2",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  [
    "a=1&a=2",
    [
      ["a", "1"],
      ["a", "2"],
    ],
  ],
  [
    "a&b=",
    [
      ["a", ""],
      ["b", ""],
    ],
  ],
  ["a=b=c", [["a", "b=c"]]],
  ["a=b+c%20d%2B", [["a", "b c d+"]]],
  ["%E5%B8%A6=%F0%9F%98%80", [["带", "😀"]]],
  [
    "a=%ZZ&b=%",
    [
      ["a", "%ZZ"],
      ["b", "%"],
    ],
  ],
  ["&&a=1&", [["a", "1"]]],
  ["a=*!'()~", [["a", "*!'()~"]]],
])("%j", (given, wanted) => {
  expect(parseQuery(given)).toEqual(wanted);
});
