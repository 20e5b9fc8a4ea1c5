import { expect, it } from "vitest";

import { compareVersions, type Level, nextVersion } from "./next-version.js";

it.each<readonly [string, Level, string]>([
  ["0.2.3", "none", "0.2.3"],
  ["0.2.3", "patch", "0.2.4"],
  ["0.2.3", "minor", "0.3.0"],
  ["1.2.3", "major", "2.0.0"],
])("%s and %s make %s", (version, level, wanted) => {
  expect(nextVersion(version, level)).toBe(wanted);
});

it("compares numbers, not texts", () => {
  expect(["0.10.0", "0.9.1", "0.9.10", "1.0.0"].toSorted(compareVersions)).toEqual([
    "0.9.1",
    "0.9.10",
    "0.10.0",
    "1.0.0",
  ]);
});
