import { expect, test } from "vitest";
import { blocksOf } from "./blocks.js";
import { splitLines } from "./lines.js";

const page =
  "\n one\u00A0two\r\n three\n\n  • first\n    • inner\n      goes on\n  ◦ second\nValue\n\n   stands apart";

test("non-breaking spaces, tabs and invisible signs are normalised, indents stay", () => {
  expect(splitLines("a\u00A0b\r\n\tc\u200B \rd")).toEqual(["a b", " c", "d"]);
});

test("paragraphs and bullets become blocks with their depth", () => {
  const lines = splitLines(page);
  expect(blocksOf(lines, 0, lines.length)).toEqual([
    { text: "one two three", line: 2, depth: 0, single: false, indented: true },
    { text: "first", line: 5, depth: 1, single: true, indented: false },
    { text: "inner goes on", line: 6, depth: 2, single: false, indented: false },
    { text: "second", line: 8, depth: 1, single: true, indented: false },
    // A line at the margin right below a bullet: in layout L3 this is an example.
    { text: "Value", line: 9, depth: 0, single: true, indented: false },
    { text: "stands apart", line: 11, depth: 0, single: true, indented: true },
  ]);
});

test("only the lines of the range are read, and their numbers stay", () => {
  expect(blocksOf(["a", "b", "", "c"], 1, 3)).toEqual([
    { text: "b", line: 2, depth: 0, single: true, indented: false },
  ]);
});
