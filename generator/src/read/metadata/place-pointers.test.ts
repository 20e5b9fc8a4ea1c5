import { expect, it } from "vitest";

import { placePointers } from "./place-pointers.js";

const text = '{\n  "a": [\n    { "b/c": 1 },\n    "x", "y"\n  ],\r\n  "d": { "e": {} }\n}';

it.each<[what: string, pointer: string, line: number, column: number]>([
  ["the document", "", 1, 1],
  ["a member", "/a", 2, 3],
  ["an item", "/a/0", 3, 5],
  ["a later item", "/a/2", 4, 10],
  ["a name with signs of its own", "/a/0/b~1c", 3, 7],
  ["what comes after a list", "/d/e", 6, 10],
  ["a member that is not there: the object", "/d/e/f/g", 6, 10],
  ["nothing known: the document", "/x/y", 1, 1],
])("%s", (_what, pointer, line, column) => {
  expect(placePointers(text, [pointer, "/a", "/d"]).get(pointer)).toEqual({ line, column });
});

it("means the last of two, which is the one that is read", () => {
  expect(placePointers('{"a":1,\n"a":2}', ["/a"]).get("/a")).toEqual({ line: 2, column: 1 });
});

it("goes through references to where a schema stands", () => {
  const referring =
    '{"a":{"$ref":"#/c/B"},\n"c":{"B":\n{"d":{"$ref":"#/c/B"},\n"e":{"$ref":"#/c/N"}},"L":\n{"$ref":"#/c/L"}}}';
  const lineOf = (pointer: string): number | undefined =>
    placePointers(referring, [pointer]).get(pointer)?.line;
  expect(["/a/d/d/e", "/a/d/$ref", "/a/e/x", "/a/$ref", "/c/L/x"].map(lineOf)).toEqual([
    4, 3, 4, 1, 4,
  ]);
});
