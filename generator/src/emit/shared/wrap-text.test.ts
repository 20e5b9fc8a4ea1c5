import { expect, it } from "vitest";

import { wrapText } from "./wrap-text.js";

it.each([
  ["words", "one two  three four", 9, ["one two", "three", "four"]],
  ["a word that is too long", "a extraordinarily b", 6, ["a", "extraordinarily", "b"]],
  ["lines of its own", "one\ntwo three", 20, ["one", "two three"]],
  ["a list", "- one two three\n  - four five", 9, ["- one two", "  three", "  - four", "    five"]],
  ["signs without spaces", "云企业网，实例ID。", 8, ["云企业", "网，实例", "ID。"]],
  ["nothing", "", 9, [""]],
])("wraps %s", (_what, text, width, wanted) => {
  expect(wrapText(text, width).split("\n")).toEqual(wanted);
});
