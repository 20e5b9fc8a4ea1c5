import { describe, expect, it } from "vitest";

import { curate, dropActions, type Edit, set, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const size = (members: object): Edit => set("request", "Size", { ...members });
const owner = (members: object): Edit => set("request", "Owner", { ...members });
const listed = owner({ enum: ["me", "you", "them"] });
const closed = curate("request", "Owner", { closed: true });

const scenarios: readonly Scenario[] = [
  [
    "R10",
    none,
    [set("request", "Filter[].Key", { enum: ["Colour", "Shape", "Weight"] })],
    ["R10 request Filter[].Key: minor minor none"],
  ],
  [
    "R10 where a list is opened",
    none,
    [dropActions("Filter[].Key")],
    ["R10 request Filter[].Key (correction): minor minor none"],
  ],
  [
    "R11 of a value no exported fixture has",
    [listed, closed],
    [owner({ enum: ["me", "them"] }), closed],
    ["R11 request Owner: major major none"],
  ],
  [
    "R11 of the example's value",
    [listed, closed],
    [owner({ enum: ["you", "them"], example: "you" }), closed],
    ["R11 request Owner: major major major", "X1 request Owner: patch none minor"],
  ],
  [
    "R11 where a list is closed",
    [listed],
    [listed, closed],
    ["R11 request Owner (correction): major major none"],
  ],
  ["R12", [listed], [owner({ enum: ["me", "them"] })], ["R12 request Owner: patch minor none"]],
  [
    "R12 of the example's value",
    [listed],
    [owner({ enum: ["you", "them"], example: "you" })],
    ["R12 request Owner: patch minor patch", "X1 request Owner: patch none minor"],
  ],
  ["R13", none, [listed], ["R13 request Owner: patch minor patch"]],
  ["R13 closed at once", none, [listed, closed], ["R13 request Owner: major major patch"]],
  ["R14", [listed], none, ["R14 request Owner: patch minor none"]],
  [
    "R15 tightened at error; values move",
    none,
    [size({ constraints: [{ kind: "maximum", value: 5 }] })],
    ["R15 request Size: patch major patch"],
  ],
  [
    "R15 introduced at warn",
    none,
    [curate("request", "Owner", { constraints: [{ kind: "prefix", prefix: "m", level: "warn" }] })],
    ["R15 request Owner (correction): patch minor patch"],
  ],
  [
    "R15 for one more prefix; no value moves",
    none,
    [
      owner({
        constraints: [
          { kind: "maxLength", value: 8 },
          { kind: "forbiddenPrefixes", values: ["acs:", "aliyun"] },
        ],
      }),
    ],
    ["R15 request Owner: patch major none"],
  ],
  [
    "R16",
    none,
    [size({ constraints: [{ kind: "maximum", value: 60 }] })],
    ["R16 request Size: patch minor none"],
  ],
  ["R16 removed", none, [size({ constraints: [] })], ["R16 request Size: patch minor none"]],
  ["R17", none, [size({ default: 20 })], ["R17 request Size: minor none minor"]],
];

describe("a change of what a request may hold is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
