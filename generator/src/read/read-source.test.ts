import { expect, test } from "vitest";
import { readSource } from "./read-source.js";

const metadata = JSON.stringify({
  apis: {
    A: { responses: { 200: { schema: { type: "object" } } } },
    B: { responses: { 200: { schema: { type: "object" } } } },
  },
});

test.each<[what: string, text: string | Uint8Array, wanted: readonly (string | undefined)[]]>([
  ["metadata", metadata, ["A", "B"]],
  [
    "metadata with a byte order mark and blanks, as bytes",
    new TextEncoder().encode(`\uFEFF\n ${metadata}`),
    ["A", "B"],
  ],
  ["anything else is taken as a page", "Dear Sir", ["not-recognised"]],
  ["bytes that are no text", new Uint8Array([0, 1, 2, 255]), ["encoding"]],
])("%s", (_what, text, wanted) => {
  expect(
    readSource({ file: "a", text }).map(
      ({ facts, diagnostics }) => facts?.operation ?? diagnostics[0]?.code,
    ),
  ).toEqual(wanted);
});

test("one operation of metadata", () => {
  expect(
    readSource({ file: "a", text: metadata }, { operation: "B" }).map(
      ({ facts }) => facts?.operation,
    ),
  ).toEqual(["B"]);
});
