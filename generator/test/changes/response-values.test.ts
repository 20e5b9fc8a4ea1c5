import { describe, expect, it } from "vitest";

import { curate, set, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const state = "Things.Thing[].State";
const since = "Things.Thing[].Since";
const closed = curate("response", state, { closed: true });

const scenarios: readonly Scenario[] = [
  [
    "S6",
    none,
    [set("response", state, { enum: ["On", "Off", "Sold"] })],
    [`S6 response ${state}: minor none none`],
  ],
  [
    "S7",
    [closed],
    [closed, set("response", state, { enum: ["On", "Off", "Sold"] })],
    [`S7 response ${state}: major minor minor`],
  ],
  [
    "S7 where a list is opened",
    [closed],
    none,
    [`S7 response ${state} (correction): major minor minor`],
  ],
  [
    "S8",
    none,
    [set("response", state, { enum: ["On"] })],
    [`S8 response ${state}: patch none none`],
  ],
  [
    "S9",
    [closed],
    [closed, set("response", state, { enum: ["On"] })],
    [`S9 response ${state}: major major none`],
  ],
  [
    "S9 where a list is closed",
    none,
    [closed],
    [`S9 response ${state} (correction): major major none`],
  ],
  [
    "S15 at warn",
    none,
    [
      set("response", since, {
        example: "2020-01-01T00:00:00Z",
        constraints: [{ kind: "timeFormat", format: "YYYY-MM-DDThh:mm:ssZ" }],
      }),
    ],
    [`S15 response ${since}: patch none none`, `X1 response ${since}: patch none minor`],
  ],
  [
    "S15 at error",
    [curate("response", `${since}'].constraints[?@.kind == 'timeFormat`, { level: "error" })],
    [
      set("response", since, {
        constraints: [{ kind: "timeFormat", format: "YYYY-MM-DDThh:mm:ssZ" }],
      }),
      curate("response", `${since}'].constraints[?@.kind == 'timeFormat`, { level: "error" }),
    ],
    [`S15 response ${since}: patch major none`],
  ],
  [
    "R13 of an answer",
    [set("response", state, { enum: undefined })],
    none,
    [`R13 response ${state}: patch minor patch`],
  ],
  [
    "R15 of an answer, reported only",
    none,
    [curate("response", state, { constraints: [{ kind: "maxLength", value: 3 }] })],
    [`R15 response ${state} (correction): patch minor none`],
  ],
  [
    "R16 of an answer",
    none,
    [set("response", since, { constraints: [] })],
    [`R16 response ${since}: patch minor none`],
  ],
];

describe("a change of what an answer may hold is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
