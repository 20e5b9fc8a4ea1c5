import { describe, expect, it } from "vitest";

import { add, curate, dropActions, type Edit, remove, set, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const size = (members: object): Edit => set("request", "Size", { ...members });
const owner = (members: object): Edit => set("request", "Owner", { ...members });
// Members of a condition are always built.
const value = (required: boolean): Edit =>
  add("request", { path: "Filter[].Value", required, example: "red" });
const conditional = set("request", "Filter[].Key", {
  constraints: [{ kind: "conditionalValues", is: "Colour", field: "Value", values: ["red"] }],
});
const region = { path: "Region", required: false };

const scenarios: readonly Scenario[] = [
  [
    "R1 without an example",
    none,
    [add("request", { ...region, path: "Zone" })],
    ["R1 request Zone: minor minor none"],
  ],
  [
    "R1 that the example sets",
    none,
    [add("request", { ...region, example: "north" })],
    ["R1 request Region: minor minor minor"],
  ],
  [
    "R1 with fields below it",
    none,
    [
      add(
        "request",
        { path: "Zone", type: "object", required: false },
        { path: "Zone.Id", required: true },
      ),
    ],
    ["R1 request Zone: minor minor minor"],
  ],
  [
    "R2",
    none,
    [add("request", { ...region, required: true })],
    ["R2 request Region: major major minor"],
  ],
  [
    "R2 inside an object that was there",
    none,
    [add("request", { path: "Filter[].Id", required: true })],
    ["R2 request Filter[].Id: major major minor"],
  ],
  ["R3", none, [size({ required: true })], ["R3 request Size: major major minor"]],
  [
    "R3 that every fixture sets",
    [conditional, value(false)],
    [conditional, value(true)],
    ["R3 request Filter[].Value: major major none"],
  ],
  ["R4", none, [owner({ required: false })], ["R4 request Owner: minor minor none"]],
  ["R5", none, [remove("request", "Owner")], ["R5 request Owner: major major major"]],
  [
    "R5 of a branch",
    none,
    [remove("request", "Filter", "Filter[]", "Filter[].Key")],
    ["R5 request Filter: major major major"],
  ],
  ["R6", none, [size({ type: "number" })], ["R6 request Size: minor minor none"]],
  [
    "R6 to anything",
    none,
    [size({ type: "any", constraints: [] })],
    ["R6 request Size: minor minor none"],
  ],
  [
    "R7",
    none,
    [size({ type: "string", default: "10", constraints: [] })],
    ["R7 request Size: major major major"],
  ],
  [
    "R7 of an item",
    none,
    [
      remove("request", "Filter[].Key"),
      dropActions("Filter[]"),
      set("request", "Filter[]", { type: "string" }),
    ],
    ["R7 request Filter[]: major major major"],
  ],
  [
    "R20",
    none,
    [
      remove("request", "Owner"),
      add("request", {
        path: "Owner",
        required: true,
        example: "me",
        constraints: [
          { kind: "maxLength", value: 8 },
          { kind: "forbiddenPrefixes", values: ["acs:"] },
        ],
      }),
      curate("request", "Owner", { description: "Lists things." }),
    ],
    ["R20 request"],
  ],
  [
    "R21",
    none,
    [remove("request", "Size"), add("request", { path: "size", type: "integer", required: false })],
    ["R21 request Size: major major major"],
  ],
  [
    "R22 by a new object",
    none,
    [
      remove("request", "Size"),
      add(
        "request",
        { path: "Page", type: "object", required: false },
        { path: "Page.Size", type: "integer", required: false },
      ),
    ],
    ["R22 request Size: major major major"],
  ],
  [
    "R22 by a list",
    none,
    [
      set("request", "Size", { type: "array", default: undefined, constraints: [] }),
      add("request", { path: "Size[]", type: "integer", required: false }),
    ],
    ["R22 request Size: major major major"],
  ],
];

describe("a change of a request's fields is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});

it("is nothing where nothing changed", async () => {
  expect(await linesOf(tiny(), tiny())).toEqual([]);
});
