import { expect, it } from "vitest";

import { wrap } from "./wrap.js";

const red = "\u001B[31m";
const off = "\u001B[39m";

it.each([
  ["upgrade  one two three", 30, ["upgrade  one two three"]],
  ["upgrade  one two three", undefined, ["upgrade  one two three"]],
  ["upgrade  one two three", 16, ["upgrade  one two", "    three"]],
  ["upgrade  one two three", 13, ["upgrade  one", "    two three"]],
  ["a averyveryverylongword b", 8, ["a", "    averyveryverylongword", "    b"]],
  [`${red}one two three${off}`, 9, [`${red}one two`, `    three${off}`]],
  ["billed at least 3 h, 40 Mbps", 18, ["billed at least", "    3 h, 40 Mbps"]],
  ["中文 中文 中文", 9, ["中文 中文", "    中文"]],
])("%j in %s columns", (line, width, wanted) => {
  expect(wrap(line, width, 4)).toEqual(wanted);
});
