import { describe, expect, it } from "vitest";

import type { OperationFacts } from "../../src/facts/facts.js";
import { curate, dropActions, type Edit, facts, manifest, overlay, set, tiny } from "./edit.js";
import { linesOf, none, type Scenario } from "./lines-of.js";

const operation = "ListThings";
const errors = (...list: OperationFacts["errors"]): Edit =>
  facts((one) => ({ ...one, errors: list }));
const broken = { status: 400, code: "Thing.Broken", message: "The thing is broken." };
const example = (value: unknown): Edit => facts((one) => ({ ...one, example: value }));
const source = (members: Partial<OperationFacts["source"]>): Edit =>
  facts((one) => ({ ...one, source: { ...one.source, ...members } }));

const scenarios: readonly Scenario[] = [
  [
    "E1",
    none,
    [errors(broken, { status: 404, code: "Thing.Gone", message: "Gone." })],
    ["E1 ListThings: minor none minor"],
  ],
  ["E2", none, [errors()], ["E2 ListThings: major none major"]],
  ["E3", none, [errors({ ...broken, status: 409 })], ["E3 ListThings: minor none minor"]],
  ["E4", none, [errors({ ...broken, message: "It broke." })], ["E4 ListThings: patch none minor"]],
  [
    "E4 is not for white space",
    none,
    [errors({ ...broken, message: "The thing  is\nbroken." })],
    [],
  ],
  [
    "X1 of a field",
    none,
    [set("request", "Owner", { example: "you" })],
    ["X1 request Owner: patch none minor"],
  ],
  [
    "X1 of the answer",
    none,
    [example({ Things: { Thing: [{ State: "Off", Since: "2020-01-01T00:00Z" }] } })],
    ["X1 response: patch none minor"],
  ],
  [
    "X2",
    none,
    [example({ Things: { Thing: [{ Since: "2020-01-01T00:00Z", State: "On" }] } })],
    ["X2 response"],
  ],
  [
    "C1",
    none,
    [
      overlay("$.ListThings.request[?@.path == 'Size'].constraints[?@.kind == 'maximum']", {
        value: 60,
      }),
    ],
    ["R16 request Size (correction): patch minor none"],
  ],
  [
    "C2",
    [curate("request", "Owner'].constraints[?@.kind == 'maxLength", { level: "warn" })],
    none,
    ["C2 request Owner: none major none"],
  ],
  [
    "C3",
    none,
    [curate("request", "Owner'].constraints[?@.kind == 'maxLength", { level: "warn" })],
    ["C3 request Owner: none minor none"],
  ],
  [
    "C5 for built values",
    none,
    [
      curate("response", "Things.Thing[]", {
        relations: [{ kind: "same", field: "Since", as: "State" }],
      }),
    ],
    ["C5 response Things.Thing[]: none none patch"],
  ],
  [
    "C6 of a type",
    none,
    [dropActions("'Filter[]'"), curate("request", "Filter[]", { name: "ThingChoice" })],
    ["C6 request Filter[]: major major major"],
  ],
  [
    "C6 where a type gets a name",
    [dropActions("'Filter[]'")],
    none,
    ["C6 request Filter[]: minor minor minor"],
  ],
  ["C6 of the client", none, [manifest({ client: "ToysClient" })], ["C6: major none none"]],
  [
    "C7 of repeating",
    none,
    [overlay(`$.${operation}`, { idempotency: "convergent" })],
    ["C7 ListThings: minor none none"],
  ],
  [
    "N1",
    none,
    [source({ layout: "L5", lastUpdated: "2026-02-03", file: "other.txt", sha256: "1" })],
    ["N1 ListThings", "N1 ListThings"],
  ],
  [
    "N1 of wording",
    [set("request", "Owner", { text: "00000000aaaaaaaa" })],
    [set("request", "Owner", { text: "00000000bbbbbbbb" })],
    ["N1 ListThings"],
  ],
  [
    "N2",
    [set("request", "Size", { text: "00000000aaaaaaaa" })],
    [set("request", "Size", { constraints: [], default: undefined })],
    ["N2 request Size", "N1 ListThings"],
  ],
];

describe("a change of examples, errors, curation or noise is", () => {
  it.each(scenarios)("%s", async (_, before, after, wanted) => {
    expect(await linesOf(tiny(...before), tiny(...after))).toEqual(wanted);
  });
});
