import { expect, it } from "vitest";

import type { FieldFact, OperationFacts } from "../../facts/facts.js";
import { soundBounds } from "./sound-bounds.js";

const field = (constraints: FieldFact["constraints"]): FieldFact => ({
  path: "Size",
  type: "integer",
  constraints,
  evidence: "metadata",
  pointer: "/s",
});
const facts = (one: FieldFact): OperationFacts => ({
  facts: 1,
  operation: "ListCranes",
  source: { format: "portal-metadata", file: "api-docs.json", sha256: "" },
  texts: [],
  request: [one],
  response: [],
  errors: [],
  ram: [],
});

it("drops both bounds where no value is left, and no other rule", () => {
  const given = field([
    { kind: "minimum", value: 5 },
    { kind: "maximum", value: 3 },
    { kind: "unit", unit: "m" },
  ]);
  const { facts: sound, diagnostics } = soundBounds(facts(given));
  expect([sound.request, diagnostics]).toEqual([
    [field([{ kind: "unit", unit: "m" }])],
    [
      {
        severity: "warning",
        code: "range-empty",
        message: "Size: no value keeps both minimum 5 and maximum 3; they are left out",
        pointer: "/s",
      },
    ],
  ]);
});

it("believes listed values more than a rule that refuses one of them", () => {
  const given: FieldFact = {
    ...field([
      { kind: "minimum", value: 5 },
      { kind: "maximum", value: 50 },
    ]),
    enum: [1, 10],
  };
  const { facts: sound, diagnostics } = soundBounds(facts(given));
  expect([sound.request[0]?.constraints, diagnostics.map(({ message }) => message)]).toEqual([
    [{ kind: "maximum", value: 50 }],
    ["Size: listed values break minimum 5; left out"],
  ]);
});

it("leaves bounds alone that one value keeps", () => {
  const given = facts(
    field([
      { kind: "minimum", value: 3 },
      { kind: "maximum", value: 3 },
    ]),
  );
  expect(soundBounds(given)).toEqual({ facts: given, diagnostics: [] });
});

it("leaves out what is said of values of another type", () => {
  const range: FieldFact = {
    ...field([
      { kind: "minimum", value: 1 },
      { kind: "maximum", value: 50 },
      { kind: "maxLength", value: 2 },
    ]),
    type: "string",
  };
  const { facts: sound, diagnostics } = soundBounds(facts(range));
  expect([sound.request[0]?.constraints, diagnostics.map(({ message }) => message)]).toEqual([
    [{ kind: "maxLength", value: 2 }],
    ["Size: a value of the type string cannot be held against minimum 1 and maximum 50; left out"],
  ]);
  const time = field([{ kind: "timeFormat", format: "YYYY-MM-DDThh:mm:ssZ" }]);
  expect(soundBounds(facts(time)).facts.request[0]?.constraints).toEqual([]);
});

it("leaves out a count on a member of an item that the list around it cannot keep", () => {
  const list: FieldFact = {
    ...field([{ kind: "minItems", value: 5 }]),
    path: "Tag",
    type: "array",
  };
  const key: FieldFact = {
    ...field([{ kind: "maxItems", value: 2 }]),
    path: "Tag[].Key",
    type: "string",
  };
  const given: OperationFacts = { ...facts(list), request: [list, key] };
  const { facts: sound, diagnostics } = soundBounds(given);
  expect([sound.request, diagnostics.map(({ message }) => message)]).toEqual([
    [list, { ...key, constraints: [] }],
    ["Tag[].Key: no count of Tag keeps both minItems 5 and maxItems 2; the second is left out"],
  ]);
});
