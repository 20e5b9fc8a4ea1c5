import { expect, it } from "vitest";

import { valuesAt } from "./values-at.js";

const answer = {
  Things: { Thing: [{ State: "On" }, { State: null, Tags: ["a", "b"] }, {}] },
  Labels: { one: 1, two: 2 },
};

it.each([
  [[], [answer]],
  [
    ["Things", "Thing", "[]", "State"],
    ["On", null],
  ],
  [
    ["Things", "Thing", "[]", "Tags", "[]"],
    ["a", "b"],
  ],
  [
    ["Labels", "*"],
    [1, 2],
  ],
  [["Things", "Gone", "Deeper"], []],
  [["Things", "[]"], []],
  [["Things", "toString"], []],
  [["Things", "Thing", "length"], []],
])("%j leads to %j", (steps, wanted) => {
  expect(valuesAt(answer, steps)).toEqual(wanted);
});

it("leads nowhere from nothing", () => {
  expect(valuesAt(undefined, ["Things"])).toEqual([]);
});
