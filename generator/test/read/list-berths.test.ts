import { describe, expect, test } from "vitest";
import type { FieldFact, OperationFacts } from "../../src/facts/facts.js";
import { oracleFromFacts, readHelpPage } from "../../src/read/index.js";
import { fixturePage } from "./read-fixture.js";

// The page imitates a list operation of layout L4 with every quirk that has been seen in one.

/** What metadata would say about the request. */
const metadata: OperationFacts = {
  facts: 1,
  operation: "ListBerths",
  source: { format: "portal-metadata", file: "hbr.json", sha256: "" },
  texts: [],
  request: (
    [
      ["WithHistory", "boolean"],
      ["PageSize", "integer"],
      ["MatchAny", "boolean"],
      ["Filter", "array"],
      ["Filter[]", "object"],
      ["Filter[].Key", "string"],
      ["Filter[].Value", "array"],
      ["Filter[].Value[]", "string"],
      ["Tag", "array"],
      ["Tag[]", "object"],
      ["Tag[].Key", "string"],
      ["Tag[].Value", "string"],
      ["Draught", "integer"],
      ["Until", "string"],
    ] as const
  ).map(([path, type]) => ({ path, type, constraints: [], evidence: "metadata" })),
  response: [],
  errors: [],
  ram: [],
};

const { facts, diagnostics } = readHelpPage(fixturePage("ListBerths.L4.txt"), {
  oracle: oracleFromFacts([metadata]),
});

/** `path type required =example ~default evidence :line`, what is absent left out. */
function row({
  path,
  type,
  required,
  example,
  default: preset,
  evidence,
  line,
}: FieldFact): string {
  const parts = [
    path,
    type,
    required === undefined ? "" : required ? "required" : "optional",
    example === undefined ? "" : `=${JSON.stringify(example)}`,
    preset === undefined ? "" : `~${JSON.stringify(preset)}`,
    evidence,
    `:${line}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

describe("what the page says", () => {
  test("about itself", () => {
    expect(facts?.operation).toBe("ListBerths");
    expect(facts?.source).toMatchObject({
      format: "help-page",
      layout: "L4",
      file: "ListBerths.L4.txt",
      lastUpdated: "2026-03-05",
    });
    expect(facts?.source.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(facts?.texts.map(({ kind, line }) => `${kind} ${line}`)).toEqual(["summary 9"]);
  });

  test("request rows", () => {
    expect(facts?.request.map(row)).toEqual([
      "WithHistory boolean optional =true only-candidate :65",
      "PageSize integer optional =2 ~8 only-candidate :79",
      "MatchAny boolean optional =false ~false only-candidate :89",
      "Filter array optional only-candidate :103",
      "Filter[] object optional only-candidate :111",
      'Filter[].Key string optional ="QuayId" oracle :115',
      // The example of the array contradicts the one of the item; both are kept.
      'Filter[].Value array optional ="Free" oracle :135',
      'Filter[].Value[] string optional ="quay-1****" only-candidate :145',
      "Tag array optional oracle :153",
      "Tag[] object optional only-candidate :163",
      'Tag[].Key string optional ="depth" oracle :167',
      'Tag[].Value string optional ="deep" oracle :181',
      "Draught integer required =900 oracle :195",
      'Until string required ="2026-07-24T13:00:52Z" only-candidate :207',
    ]);
  });

  test("rules of the request", () => {
    const rules = facts?.request.flatMap(({ path, constraints, enum: values }) => [
      ...(values === undefined ? [] : [{ path, enum: values }]),
      ...constraints.map((constraint) => ({ path, ...constraint })),
    ]);
    expect(rules).toEqual([
      { path: "WithHistory", enum: [true, false] },
      { path: "PageSize", kind: "maximum", value: 40, line: 85 },
      { path: "MatchAny", enum: [false, true] },
      { path: "Filter", kind: "maxItems", value: 7, line: 131 },
      { path: "Filter[].Key", enum: ["QuayId", "State", "Name"] },
      {
        path: "Filter[].Key",
        kind: "conditionalValues",
        is: "State",
        values: ["Free", "Taken"],
        line: 125,
      },
      { path: "Tag", kind: "maxItems", value: 12, line: 161 },
      { path: "Tag[].Key", kind: "minLength", value: 1, line: 175 },
      { path: "Tag[].Key", kind: "maxLength", value: 48, line: 175 },
      { path: "Tag[].Key", kind: "forbiddenPrefixes", values: ["hbr:", "harbour"], line: 175 },
      {
        path: "Tag[].Key",
        kind: "forbiddenSubstrings",
        values: ["ftp://", "gopher://"],
        line: 175,
      },
      { path: "Tag[].Key", kind: "maxItems", value: 12, line: 177 },
      { path: "Tag[].Key", kind: "unique", line: 191 },
      { path: "Tag[].Value", kind: "minLength", value: 0, line: 189 },
      { path: "Tag[].Value", kind: "maxLength", value: 96, line: 189 },
      { path: "Tag[].Value", kind: "forbiddenPrefixes", values: ["harbour", "hbr:"], line: 189 },
      { path: "Tag[].Value", kind: "maxItems", value: 12, line: 191 },
      { path: "Draught", kind: "unit", unit: "cm", line: 201 },
      { path: "Draught", kind: "minimum", value: 50, line: 203 },
      { path: "Draught", kind: "maximum", value: 2500, line: 203 },
      { path: "Until", kind: "timeFormat", format: "YYYY-MM-DDThh:mm:ssZ", line: 213 },
    ]);
  });

  test("rows of the answer", () => {
    expect(facts?.response.map(row)).toEqual([
      "object only-candidate :227",
      "PageSize integer =2 only-candidate :229",
      'RequestId string ="5A9C1D2E-0000-4000-8000-1234567890AB" only-candidate :237',
      "Berths object only-candidate :245",
      "Berths.Berth array json-example :249",
      "Berths.Berth[] object only-candidate :255",
      'Berths.Berth[].Name string ="north" json-example :257',
      'Berths.Berth[].Description string ="sunny" json-example :265',
      'Berths.Berth[].Since string ="2021-02-01T11:14Z" json-example :273',
      'Berths.Berth[].Kind string ="public" json-example :281',
      // A string with true and false stays a string.
      'Berths.Berth[].Lit string ="false" json-example :293',
      // A misspelt wire name is the wire name.
      "Berths.Berth[].Moorigs object json-example :309",
      "Berths.Berth[].Moorigs.Moorig array json-example :313",
      "Berths.Berth[].Moorigs.Moorig[] object only-candidate :319",
      'Berths.Berth[].Moorigs.Moorig[].Load string ="1" json-example :321',
      'Berths.Berth[].Moorigs.Moorig[].Name string ="r1" json-example :329',
      "Berths.Berth[].ShipIds object json-example :337",
      "Berths.Berth[].ShipIds.ShipId array json-example :341",
      'Berths.Berth[].ShipIds.ShipId[] string ="ship-7****" only-candidate :347',
    ]);
    expect(
      facts?.response.flatMap(({ path, enum: values, constraints }) =>
        values === undefined && constraints.length === 0 ? [] : [{ path, values, constraints }],
      ),
    ).toEqual([
      {
        path: "Berths.Berth[].Since",
        values: undefined,
        constraints: [{ kind: "timeFormat", format: "YYYY-MM-DDThh:mmZ", line: 277 }],
      },
      { path: "Berths.Berth[].Kind", values: ["private", "public"], constraints: [] },
      { path: "Berths.Berth[].Lit", values: ["true", "false"], constraints: [] },
    ]);
  });

  test("permissions, errors and the example", () => {
    expect(facts?.ram).toEqual([
      {
        action: "hbr:ListBerths",
        accessLevel: "get",
        resources: [
          { type: "Berth", arn: "acs:hbr:*:{#accountId}:berth/*", required: true },
          { type: "Quay", arn: "acs:hbr:*:{#accountId}:quay/{#quayId}", required: false },
        ],
        line: 39,
      },
    ]);
    expect(facts?.errors).toEqual([
      { status: 400, code: "IllegalParam.Tag", message: "The label is not valid.", line: 398 },
      {
        status: 409,
        code: "Conflict.Tide",
        message: "The tide is too low. Wait for the flood.",
        line: 399,
      },
      { status: 400, code: "Forbidden.Guest", message: "Guests cannot list berths.", line: 400 },
      { status: 403, code: "Unauthorized", message: "You are not known here.", line: 401 },
    ]);
    expect(facts?.example).toMatchObject({
      PageSize: 2,
      Berths: { Berth: [{ ShipIds: { ShipId: ["ship-7****"] } }] },
    });
  });
});

test("what remains is a rule about a field that is filled only when another is set", () => {
  expect(diagnostics.map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual([
    "info rule-not-read 305",
  ]);
});

test("without an oracle every row that could hang elsewhere is an error", () => {
  const alone = readHelpPage(fixturePage("ListBerths.L4.txt"));
  expect(
    alone.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code, line }) => `${code} ${line}`),
  ).toEqual([115, 135, 153, 167, 181, 195, 207].map((line) => `nesting-guess ${line}`));
  expect(
    alone.facts?.request.filter(({ evidence }) => evidence === "guess").map(({ path }) => path),
  ).toContain("Filter[].Tag");
});
