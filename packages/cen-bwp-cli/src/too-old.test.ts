import { expect, it } from "vitest";

import manifest from "../package.json" with { type: "json" };
import { tooOld } from "./too-old.js";

it.each(["22.13.0", "22.21.1", "24.0.0", "26.10.0"])("lets Node %s run", (version) => {
  expect(tooOld(version)).toBe(undefined);
});

it.each(["20.19.0", "22.12.9", "18.0.0"])("says what Node %s lacks", (version) => {
  expect(tooOld(version)).toBe(
    `cen-bwp: needs Node 22.13 or later, and this is ${version}; put a newer one first in PATH and run it again`,
  );
});

it("says what package.json says", () => {
  expect(manifest.engines.node).toBe(">=22.13");
});
