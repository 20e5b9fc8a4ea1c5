import { expect, it } from "vitest";

import { differences } from "./basis.js";

it("names each fact that changed, came or went", () => {
  expect(
    differences(
      { decision: "send", bandwidth: "10 Mbps", CEN: "nothing" },
      { decision: "send", bandwidth: "20 Mbps", "covered by": "cenbwp-2" },
    ),
  ).toEqual([
    "bandwidth was 10 Mbps, is 20 Mbps",
    "CEN was nothing, is none",
    "covered by was none, is cenbwp-2",
  ]);
});
