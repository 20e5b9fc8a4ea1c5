import { expect, test } from "vitest";
import { areaPair } from "./area-pair.js";

test("the order of the areas does not count", () => {
  expect(areaPair("north-america", "china")).toBe(areaPair("china", "north-america"));
});

test("letter case does not count", () => {
  expect(areaPair("China", "North-America")).toBe("china/north-america");
});

test("an area may be paired with itself", () => {
  expect(areaPair("china", "China")).toBe("china/china");
});

test("other areas are another pair", () => {
  expect(areaPair("china", "europe")).not.toBe(areaPair("china", "asia-pacific"));
});
