import { expect, it } from "vitest";

import { Problem } from "../../problem.js";
import { parsePending, printPending } from "./pending-file.js";
import { noPending, type Pending } from "./pending.js";

const pending: Pending = {
  version: 1,
  changes: [
    {
      id: "0a1b2c3d",
      operation: "ListThings",
      part: "response",
      path: "Things[].State",
      rule: "S8",
      what: "value",
      old: '"Off"',
      snapshots: ["aaaaaaaaaaaa"],
      withdrawn: 0,
      becomes: [
        {
          address: { at: "value", part: "response", path: "Things[].State", value: "Off" },
          value: false,
        },
      ],
    },
  ],
};

it("reads what it printed", () => {
  expect(parsePending(printPending(pending), "pending.yaml")).toEqual(pending);
});

it("is empty without a file", () => {
  expect(parsePending(undefined, "pending.yaml")).toEqual(noPending);
});

it.each([
  ["version: 2\nchanges: []\n", "found version 2"],
  ["{}", "found version undefined"],
  ["version: 1\nchanges: 7\n", "a list of `changes`"],
  ["version: 1\nchanges: [{ id: x }]\n", "entry 1 lacks a known rule"],
  [printPending(pending).replace("rule: S8", "rule: S99"), "entry 1 lacks a known rule"],
  ["version: 1\n  changes: []\n", "pending.yaml:2: not valid YAML"],
])("refuses %j", (text, wanted) => {
  let said = "nothing was wrong";
  try {
    parsePending(text, "pending.yaml");
  } catch (error) {
    if (error instanceof Problem) said = error.describe();
  }
  expect(said).toContain(wanted);
});
