import { describe, expect, test } from "vitest";
import type { FieldType } from "../../facts/facts.js";
import { createReport } from "../report.js";
import { readKeywords } from "./keywords.js";

function read(
  type: FieldType,
  schema: Readonly<Record<string, unknown>>,
): { found: unknown; remarks: readonly string[] } {
  const report = createReport();
  const found = readKeywords(schema, type, "/s", report);
  return { found, remarks: report.list().map(({ code, pointer }) => `${code} ${pointer}`) };
}

describe("what is understood", () => {
  test.each<
    [what: string, type: FieldType, schema: Readonly<Record<string, unknown>>, wanted: object]
  >([
    [
      "numbers as strings",
      "integer",
      { minimum: "1", maximum: "10,000" },
      {
        constraints: [
          { kind: "minimum", value: 1 },
          { kind: "maximum", value: 10_000 },
        ],
      },
    ],
    [
      "fractions as bounds of whole numbers",
      "integer",
      { minimum: 1.5, exclusiveMinimum: true, maximum: "4.5" },
      {
        constraints: [
          { kind: "minimum", value: 2 },
          { kind: "maximum", value: 4 },
        ],
      },
    ],
    [
      "numbers as numbers",
      "array",
      { minItems: 0, maxItems: 5 },
      {
        constraints: [
          { kind: "minItems", value: 0 },
          { kind: "maxItems", value: 5 },
        ],
      },
    ],
    [
      "excluded bounds of whole numbers",
      "integer",
      { minimum: "0", exclusiveMinimum: true, maximum: "10", exclusiveMaximum: true },
      {
        constraints: [
          { kind: "minimum", value: 1 },
          { kind: "maximum", value: 9 },
        ],
      },
    ],
    [
      "flags that exclude nothing",
      "integer",
      { minimum: "0", exclusiveMinimum: false },
      { constraints: [{ kind: "minimum", value: 0 }] },
    ],
    [
      "lengths",
      "string",
      { minLength: "2", maxLength: "64" },
      {
        constraints: [
          { kind: "minLength", value: 2 },
          { kind: "maxLength", value: 64 },
        ],
      },
    ],
    [
      "listed values, each once",
      "string",
      { enum: ["a", "b", "a"] },
      { constraints: [], enum: ["a", "b"] },
    ],
    [
      "listed values with titles",
      "string",
      { enum: ["a: the first", "b：the second", "10:00"] },
      { constraints: [], enum: ["a", "b", "10:00"] },
    ],
    [
      "titles alone",
      "string",
      { enumValueTitles: { a: "the first", b: "the second" } },
      { constraints: [], enum: ["a", "b"] },
    ],
    ["listed numbers as strings", "integer", { enum: ["1", 2] }, { constraints: [], enum: [1, 2] }],
    [
      "defaults and examples of their type",
      "boolean",
      { default: "false", example: "true" },
      { constraints: [], default: false, example: true },
    ],
    [
      "an example of a list, as text",
      "array",
      { example: ["a"] },
      { constraints: [], example: '["a"]' },
    ],
    [
      "format, pattern and deprecation",
      "string",
      { format: "int64", pattern: "^a$", deprecated: true },
      { constraints: [], format: "int64", pattern: "^a$", deprecated: true },
    ],
    [
      "empty keywords",
      "string",
      { default: "", example: " ", maxLength: "", minimum: null },
      { constraints: [] },
    ],
  ])("%s", (_what, type, schema, wanted) => {
    expect(read(type, schema)).toEqual({ found: wanted, remarks: [] });
  });
});

describe("what is odd", () => {
  test.each<
    [
      what: string,
      type: FieldType,
      schema: Readonly<Record<string, unknown>>,
      wanted: object,
      remark: string,
    ]
  >([
    [
      "an example of another type is kept as text",
      "integer",
      { example: "80,80" },
      { constraints: [], example: "80,80" },
      "example-type /s/example",
    ],
    [
      "a default of another type is left out",
      "boolean",
      { default: "fasle" },
      { constraints: [] },
      "default-type /s/default",
    ],
    [
      "schemas put together",
      "string",
      { oneOf: [{ maxLength: 3 }] },
      { constraints: [] },
      "keyword-not-read /s/oneOf",
    ],
    [
      "a bound that is no number",
      "integer",
      { maximum: "many" },
      { constraints: [] },
      "keyword-unreadable /s/maximum",
    ],
    [
      "a bound a double cannot hold",
      "integer",
      { maximum: "9223372036854775807" },
      { constraints: [] },
      "keyword-unreadable /s/maximum",
    ],
    [
      "a bound beyond the whole numbers that a double holds",
      "integer",
      { minimum: 10_000_000_000_000_000 },
      { constraints: [] },
      "keyword-unreadable /s/minimum",
    ],
    [
      "crossed bounds",
      "integer",
      { minimum: "5", maximum: "1" },
      { constraints: [] },
      "range-empty /s",
    ],
    ...(
      [
        ["boolean", "minimum"],
        ["string", "maximum"],
        ["integer", "maxLength"],
        ["array", "minLength"],
        ["number", "maxItems"],
        ["object", "minItems"],
      ] as const
    ).map(
      ([type, keyword]): [string, FieldType, Readonly<Record<string, unknown>>, object, string] => [
        `${keyword} on a value of the type ${type}`,
        type,
        { [keyword]: 5 },
        { constraints: [] },
        `keyword-misplaced /s/${keyword}`,
      ],
    ),
    [
      "crossed lengths",
      "string",
      { minLength: "5", maxLength: 1 },
      { constraints: [] },
      "range-empty /s",
    ],
    [
      "a length below nothing",
      "string",
      { maxLength: "-1" },
      { constraints: [] },
      "keyword-unreadable /s/maxLength",
    ],
    [
      "an excluded bound of a fraction",
      "number",
      { minimum: "0", exclusiveMinimum: true },
      { constraints: [{ kind: "minimum", value: 0 }] },
      "bound-exclusive /s/exclusiveMinimum",
    ],
    [
      "a list that is none",
      "string",
      { enum: "a" },
      { constraints: [] },
      "keyword-unreadable /s/enum",
    ],
    [
      "a listed value of another type",
      "integer",
      { enum: ["1", "x"] },
      { constraints: [], enum: [1] },
      "enum-entry /s/enum/1",
    ],
    [
      "an example outside the list",
      "string",
      { enum: ["a"], example: "b" },
      { constraints: [], enum: ["a"], example: "b" },
      "example-outside-enum /s/example",
    ],
  ])("%s", (_what, type, schema, wanted, remark) => {
    expect(read(type, schema)).toEqual({ found: wanted, remarks: [remark] });
  });
});
