import { expect, it } from "vitest";

import { durationText } from "./time-text.js";

it.each([
  [0, "0 s"],
  [999, "0 s"],
  [59_000, "59 s"],
  [125_000, "2 min 5 s"],
  [3 * 3_600_000, "3 h"],
  [3 * 3_600_000 + 59_000, "3 h"],
  [12 * 86_400_000 + 4 * 3_600_000 + 60_000, "12 d 4 h"],
])("%i ms are %s", (ms, wanted) => {
  expect(durationText(ms)).toBe(wanted);
});
