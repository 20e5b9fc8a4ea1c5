import { expect, test } from "vitest";
import { numberOf, typedValue } from "./typed-value.js";

test.each([
  ["10,000", 10_000],
  ["-1", -1],
  [" 2.5 ", 2.5],
  ["1,00", undefined],
  ["80,80", undefined],
  ["0x10", undefined],
  ["1e9", undefined],
  ["", undefined],
  // Beyond what a double holds exactly.
  ["253460731706911258", undefined],
])("numberOf(%j) is %j", (text, wanted) => {
  expect(numberOf(text)).toBe(wanted);
});

test.each([
  ["True", "boolean", true],
  ["fasle", "boolean", undefined],
  ["2.5", "integer", undefined],
  ["2.5", "number", 2.5],
  ["10", "string", "10"],
  ["Idle", "array", "Idle"],
] as const)("typedValue(%j, %j) is %j", (text, type, wanted) => {
  expect(typedValue(text, type)).toBe(wanted);
});
