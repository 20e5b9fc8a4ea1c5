import { describe, expect, it } from "vitest";

import { add, curate, dropActions, type Edit, facts, remove, set, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const state = "Things.Thing[].State";
const since = "Things.Thing[].Since";
const example = (value: unknown): Edit => facts((one) => ({ ...one, example: value }));
const thing = { State: "On", Since: "2020-01-01T00:00Z" };

/** `Things.Thing[]` without the object around the list. */
const flattened: readonly Edit[] = [
  remove("response", "Things", "Things.Thing", "Things.Thing[]", state, since),
  dropActions("Things.Thing[]"),
  add(
    "response",
    { path: "Things", type: "array" },
    { path: "Things[]", type: "object" },
    { path: "Things[].State", enum: ["On", "Off"] },
  ),
  curate("response", "Things[]", { name: "Thing", description: "Lists things." }),
];

const scenarios: readonly Scenario[] = [
  [
    "S1",
    none,
    [add("response", { path: "Count", type: "integer" })],
    ["S1 response Count: minor minor minor"],
  ],
  [
    "S1, and the example has it",
    none,
    [
      add("response", { path: "Count", type: "integer", example: 1 }),
      example({ Things: { Thing: [thing] }, Count: 1 }),
    ],
    ["S1 response Count: minor minor minor"],
  ],
  ["S2", none, [remove("response", since)], [`S2 response ${since}: major minor major`]],
  [
    "S2 where the source calls the object required, which closes no answer",
    [set("response", "Things.Thing[]", { required: false })],
    [set("response", "Things.Thing[]", { required: false }), remove("response", since)],
    [`S2 response ${since}: major minor major`],
  ],
  [
    "S3",
    none,
    [set("response", state, { required: true })],
    [`S3 response ${state}: minor none minor`],
  ],
  [
    "S4",
    [set("response", state, { required: true })],
    none,
    [`S4 response ${state}: none minor none`],
  ],
  [
    "S5",
    none,
    [set("response", state, { type: "boolean", enum: undefined })],
    [`S5 response ${state}: major major major`],
  ],
  [
    "S10 flattened",
    none,
    [...flattened, example({ Things: [thing] })],
    ["S10 response Things: major major major"],
  ],
  [
    "S10 restored",
    [...flattened, example({ Things: [thing] })],
    none,
    ["S10 response Things: major major major"],
  ],
  [
    "R21 of an answer",
    none,
    [remove("response", since), add("response", { path: "Things.Thing[].since" })],
    [`R21 response ${since}: major major major`],
  ],
];

describe("a change of an answer's fields is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
