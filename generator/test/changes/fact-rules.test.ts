import { describe, expect, it } from "vitest";

import type { ApiFact } from "../../src/facts/facts.js";
import { add, type Edit, facts, set, tiny } from "./edit.js";
import { factLines, none, type Scenario } from "./lines-of.js";

const since = "Things.Thing[].Since";
const api = (members: Partial<ApiFact>): Edit =>
  facts((one) => ({ ...one, api: { methods: ["POST", "GET"], ...members } }));

// What only metadata says, or no source yet. No overlay takes part.
const scenarios: readonly Scenario[] = [
  [
    "S12",
    none,
    [set("response", since, { nullable: true })],
    [`S12 response ${since}: major minor none`],
  ],
  [
    "S13",
    [set("response", since, { nullable: true })],
    none,
    [`S13 response ${since}: minor major none`],
  ],
  [
    "S14 without a bound",
    [add("response", { path: "Id", type: "integer", format: "int32" })],
    [add("response", { path: "Id", type: "integer", format: "int64" })],
    ["S14 response Id: major minor none"],
  ],
  [
    "S14 with a bound",
    [add("response", { path: "Id", type: "integer" })],
    [
      add("response", {
        path: "Id",
        type: "integer",
        format: "int64",
        constraints: [{ kind: "maximum", value: 9000 }],
      }),
    ],
    ["S14 response Id: patch minor none", "R15 response Id: patch minor none"],
  ],
  [
    "R8",
    [add("request", { path: "Id", type: "integer" })],
    [add("request", { path: "Id", type: "integer", format: "int64" })],
    ["R8 request Id: patch minor none"],
  ],
  [
    "R9",
    [add("request", { path: "Id", type: "integer", format: "int64" })],
    [add("request", { path: "Id", type: "integer", format: "int32" })],
    ["R9 request Id: patch major none"],
  ],
  [
    "R15 of a pattern, which is only documented",
    none,
    [set("request", "Owner", { pattern: "^m" })],
    ["R15 request Owner: patch minor none"],
  ],
  [
    "R19 position",
    [set("request", "Owner", { in: "query" })],
    [set("request", "Owner", { in: "formData" })],
    ["R19 request Owner: minor none none"],
  ],
  [
    "R19 style",
    [set("request", "Filter", { style: "repeatList" })],
    [set("request", "Filter", { style: "json" })],
    ["R19 request Filter: minor none none"],
  ],
  ["R19 that pages do not say", [set("request", "Owner", { in: "query" })], none, []],
  [
    "O3 of a field",
    none,
    [set("request", "Owner", { deprecated: true })],
    ["O3 request Owner: minor patch patch"],
  ],
  ["O3", [api({})], [api({ deprecated: true })], ["O3 ListThings: minor patch patch"]],
  ["O3 undone", [api({ deprecated: true })], [api({})], ["O3 ListThings: minor patch patch"]],
  ["O6", [api({})], [api({ methods: ["GET", "POST"] })], ["O6 ListThings"]],
  ["O7", [api({})], [api({ methods: ["GET"] })], ["O7 ListThings: major none none"]],
  ["O9", [api({})], [api({ asynchronous: true })], ["O9 ListThings: major none minor"]],
  ["nothing where only one source speaks of methods", [api({ deprecated: true })], none, []],
];

describe("a change of facts is", () => {
  it.each(scenarios)("%s", (_, before, after, wanted) => {
    expect(factLines(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
