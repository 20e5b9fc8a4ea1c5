import { expect, it } from "vitest";

import { nearestNames } from "./nearest-names.js";

const known = ["ListCranes", "MoveCrane", "MoveCranes", "DescribeTides"];

it.each([
  ["movecrane", ["MoveCrane"], true],
  ["MoveCrain", ["MoveCrane", "MoveCranes"], true],
  ["Crane", ["MoveCrane", "ListCranes", "MoveCranes"], true],
  ["Tides", ["DescribeTides"], true],
  ["Cat", ["MoveCrane", "ListCranes", "MoveCranes"], false],
])("of %s offers %j", (given, names, areLikely) => {
  expect(nearestNames(given, known)).toEqual({ names, areLikely });
});

it("has nothing to offer where nothing is known", () => {
  expect(nearestNames("MoveCrane", [])).toEqual({ names: [], areLikely: false });
});
