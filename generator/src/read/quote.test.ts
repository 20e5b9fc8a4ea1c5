import { expect, test } from "vitest";
import { quote } from "./quote.js";

test("control characters and line breaks become blanks", () => {
  expect(quote("a\u0007b\r\n  c\u202Ed")).toBe('"a b c d"');
});

test("long texts are cut", () => {
  expect(quote("x".repeat(500))).toBe(`"${"x".repeat(120)}…"`);
});
