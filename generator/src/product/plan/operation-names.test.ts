import { expect, it } from "vitest";

import { unusableName } from "./operation-names.js";

const meansElse = "its name means something else in the code that calls it";

it.each([
  ["MoveCrane", [], undefined],
  ["Move-Crane", [], "its name holds signs that no name in code can hold"],
  ["2Move", [], "its name holds signs that no name in code can hold"],
  ["Delete", [], meansElse],
  // Whoever awaits a client would call it.
  ["Then", [], meansElse],
  ["Close", [], meansElse],
  ["QuayClient", [], meansElse],
  ["MoveRequest", ["Move"], "its name is that of a type of the operation Move"],
  ["MoveRequest", [], undefined],
  [
    "Movecrane",
    ["MoveCrane"],
    "its name differs from MoveCrane in capitals alone, which many disks cannot tell apart",
  ],
])("%s beside %j: %s", (operation, others, reason) => {
  expect(unusableName(operation, "QuayClient", [...others, operation].toSorted())).toBe(reason);
});

it("lets the first of two stay", () => {
  expect(unusableName("MoveCrane", "QuayClient", ["MoveCrane", "Movecrane"])).toBeUndefined();
});
