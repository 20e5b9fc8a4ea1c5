import { expect, test } from "vitest";
import { AcsUsageError } from "./acs-usage-error.js";
import { flatten } from "./flatten.js";

test("lists are numbered from 1 and levels joined by dots", () => {
  expect(
    flatten({
      Filter: [{ Key: "CenId", Value: ["a", "b"] }, { Key: "Name" }],
      Tag: [{ Key: "k", Value: "v" }],
      IncludeReservationData: true,
      Off: false,
      PageSize: 50,
      Ratio: -0.5,
      Zero: -0,
      Empty: "",
      Nested: { Deep: { Deeper: 1 } },
    }),
  ).toEqual([
    ["Filter.1.Key", "CenId"],
    ["Filter.1.Value.1", "a"],
    ["Filter.1.Value.2", "b"],
    ["Filter.2.Key", "Name"],
    ["Tag.1.Key", "k"],
    ["Tag.1.Value", "v"],
    ["IncludeReservationData", "true"],
    ["Off", "false"],
    ["PageSize", "50"],
    ["Ratio", "-0.5"],
    ["Zero", "0"],
    ["Empty", ""],
    ["Nested.Deep.Deeper", "1"],
  ]);
});

test("undefined, null, empty lists and empty objects are left out, in lists without a gap", () => {
  expect(
    flatten({ A: undefined, B: null, C: [], D: {}, E: [undefined, "x", null, "y"], F: [[]] }),
  ).toEqual([
    ["E.1", "x"],
    ["E.2", "y"],
  ]);
});

test("text and names go through as they are, whatever they contain", () => {
  const text = " +*'()!~&=/%\t\n带😀";
  expect(flatten({ A: text, [text]: "b" })).toEqual([
    ["A", text],
    [text, "b"],
  ]);
  expect(flatten(JSON.parse('{"__proto__":"x","constructor":"y"}') as object)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("the same object twice is no cycle, and own fields of an instance count", () => {
  class Pair {
    readonly Key = "k";
  }
  const shared = new Pair();
  expect(flatten({ Tag: [shared, shared] })).toEqual([
    ["Tag.1.Key", "k"],
    ["Tag.2.Key", "k"],
  ]);
});

const cyclic: { Self?: unknown } = {};
cyclic.Self = [cyclic];
const deep = JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`) as object;

test.each<[string, object, string, string]>([
  ["a cycle", { Filter: [cyclic] }, "CyclicValue", "Filter.1.Self.1"],
  ["a cycle through the request", cyclic, "CyclicValue", "Self.1"],
  ["endless depth", deep, "TooDeep", "a.a.a"],
  ["a BigInt", { Filter: [{ Value: [1n] }] }, "BigIntValue", "Filter.1.Value.1"],
  ["NaN", { Bandwidth: Number.NaN }, "NotFinite", "Bandwidth"],
  ["Infinity", { Bandwidth: Infinity }, "NotFinite", "Bandwidth"],
  ["a number with an exponent", { Bandwidth: 1e21 }, "NotDecimal", "Bandwidth"],
  ["a function", { Name: () => "x" }, "UnsupportedValue", "Name"],
  ["a symbol", { Name: Symbol("x") }, "UnsupportedValue", "Name"],
  ["a Date", { EndTime: new Date(0) }, "UnsupportedValue", "EndTime"],
  ["a Map", { Tag: new Map() }, "UnsupportedValue", "Tag"],
  ["bytes", { Name: new Uint8Array(1) }, "UnsupportedValue", "Name"],
  ["half a surrogate pair", { Name: "a\uD83D" }, "LoneSurrogate", "Name"],
  ["one name twice", { "Tag.1.Key": "a", Tag: [{ Key: "b" }] }, "DuplicateParameter", "Tag.1.Key"],
])("refuses %s, naming its place and a remedy", (_, input, code, name) => {
  const attempt = (): unknown => flatten(input);
  expect(attempt).toThrow(AcsUsageError);
  expect(attempt).toThrow(
    expect.objectContaining({ code, kind: "usage", sent: "no", attempts: 0 }),
  );
  expect(attempt).toThrow(name);
  expect(attempt).toThrow("; give ");
});

test("a parameter with a form of its own is one text", () => {
  expect(
    flatten(
      {
        Tags: [{ Key: "k", Value: "v,w" }],
        Body: { Deep: { On: true, None: null } },
        Ready: '{"a":1}',
        Ids: ["a", "b", undefined, 3],
        Empty: [],
        Left: undefined,
        Plain: ["x"],
      },
      { Tags: "json", Body: "json", Ready: "json", Ids: "simple", Empty: "simple", Left: "json" },
    ),
  ).toEqual([
    ["Tags", '[{"Key":"k","Value":"v,w"}]'],
    ["Body", '{"Deep":{"On":true,"None":null}}'],
    ["Ready", '{"a":1}'],
    ["Ids", "a,b,3"],
    ["Plain.1", "x"],
  ]);
});

test.each([
  ["a comma would end an item", { Ids: ["a,b"] }, "Ids.1", "CommaInList"],
  ["JSON has no endless numbers", { Tags: [{ N: Number.NaN }] }, "Tags.1.N", "NotFinite"],
  ["JSON has no dates of its own", { Tags: { On: new Date(0) } }, "Tags.On", "UnsupportedValue"],
])("%s", (_what, input, place, code) => {
  const act = (): unknown => flatten(input, { Ids: "simple", Tags: "json" });
  expect(act).toThrow(AcsUsageError);
  expect(act).toThrow(place);
  expect(act).toThrow(expect.objectContaining({ code }));
});
