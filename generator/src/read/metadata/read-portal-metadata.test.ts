import { describe, expect, test } from "vitest";
import { hashSource, hashText } from "../hash.js";
import { oracleFromMetadata, readPortalMetadata } from "./read-portal-metadata.js";

const document = {
  version: "1.0",
  info: { style: "RPC", product: "Hbr", version: "2026-01-01" },
  apis: {
    Moor: {
      methods: ["post", "get"],
      operationType: "write",
      deprecated: false,
      staticInfo: { returnType: "asynchronous" },
      title: "Moor a ship",
      summary: "Moors a ship.",
      description: "Only one.",
      parameters: [
        {
          name: "BerthId",
          in: "query",
          schema: {
            type: "string",
            required: true,
            docRequired: true,
            description: "The berth.",
            example: "b-1",
          },
        },
        {
          name: "Filter",
          in: "query",
          style: "repeatList",
          schema: {
            type: "array",
            required: false,
            maxItems: 5,
            items: {
              type: "object",
              properties: {
                Key: {
                  type: "string",
                  description: "Valid values:\n\n- a\n- b\n\nThe maximum value of N is 9.",
                },
              },
            },
          },
        },
        {
          name: "Berth",
          in: "query",
          deprecated: true,
          schema: { type: "integer", format: "int64", description: "泊位。" },
        },
      ],
      responses: {
        200: { schema: { type: "object", properties: { RequestId: { type: "string" } } } },
      },
      errorCodes: { 404: [{ errorCode: "Gone", errorMessage: "It is gone." }] },
      responseDemo: '[{"type":"json","example":"{\\"RequestId\\": \\"1\\"}"}]',
    },
  },
};

describe("a whole operation", () => {
  const text = JSON.stringify(document);
  const [result] = readPortalMetadata({ file: "specs/hbr.json", text });

  test("facts", () => {
    expect(result?.facts).toEqual({
      facts: 1,
      operation: "Moor",
      api: {
        product: "Hbr",
        version: "2026-01-01",
        style: "RPC",
        title: "Moor a ship",
        operationType: "write",
        methods: ["POST", "GET"],
        asynchronous: true,
      },
      source: { format: "portal-metadata", file: "hbr.json", sha256: hashSource(text) },
      texts: [
        { kind: "summary", sha256: hashText("Moors a ship."), pointer: "/apis/Moor/summary" },
        { kind: "description", sha256: hashText("Only one."), pointer: "/apis/Moor/description" },
      ],
      request: [
        {
          path: "BerthId",
          type: "string",
          required: true,
          constraints: [],
          example: "b-1",
          in: "query",
          evidence: "metadata",
          text: hashText("The berth."),
          pointer: "/apis/Moor/parameters/0/schema",
        },
        {
          path: "Filter",
          type: "array",
          required: false,
          constraints: [{ kind: "maxItems", value: 5 }],
          in: "query",
          style: "repeatList",
          evidence: "metadata",
          pointer: "/apis/Moor/parameters/1/schema",
        },
        {
          path: "Filter[]",
          type: "object",
          constraints: [],
          evidence: "metadata",
          pointer: "/apis/Moor/parameters/1/schema/items",
        },
        {
          path: "Filter[].Key",
          type: "string",
          constraints: [],
          enum: ["a", "b"],
          evidence: "metadata",
          text: hashText("Valid values:\n\n- a\n- b\n\nThe maximum value of N is 9."),
          pointer: "/apis/Moor/parameters/1/schema/items/properties/Key",
        },
        {
          path: "Berth",
          type: "integer",
          constraints: [],
          format: "int64",
          in: "query",
          deprecated: true,
          evidence: "metadata",
          text: hashText("泊位。"),
          pointer: "/apis/Moor/parameters/2/schema",
        },
      ],
      response: [
        {
          path: "",
          type: "object",
          constraints: [],
          evidence: "metadata",
          pointer: "/apis/Moor/responses/200/schema",
        },
        {
          path: "RequestId",
          type: "string",
          constraints: [],
          evidence: "metadata",
          pointer: "/apis/Moor/responses/200/schema/properties/RequestId",
        },
      ],
      errors: [
        {
          status: 404,
          code: "Gone",
          message: "It is gone.",
          pointer: "/apis/Moor/errorCodes/404/0",
        },
      ],
      ram: [],
      example: { RequestId: "1" },
    });
  });

  test("remarks: text against keyword, and text that is not interpreted, once", () => {
    expect(result?.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "prose-not-interpreted /apis/Moor",
      "rule-contradicted /apis/Moor/parameters/1/schema/items/properties/Key",
    ]);
  });
});

/** Codes reported for an operation given as it stands in the document. */
function remarks(api: unknown): readonly string[] {
  return readPortalMetadata({
    file: "a.json",
    text: JSON.stringify({ apis: { Op: api } }),
  }).flatMap(({ diagnostics }) => diagnostics.map(({ code, pointer }) => `${code} ${pointer}`));
}

describe("odd operations", () => {
  const response = { 200: { schema: { type: "object" } } };

  test.each<[what: string, api: unknown, wanted: readonly string[]]>([
    ["no object", "text", ["operation-malformed /apis/Op"]],
    ["no parameters", { responses: response }, []],
    ["parameters as an empty object", { parameters: {}, responses: response }, []],
    [
      "parameters as text",
      { parameters: "x", responses: response },
      ["parameters-malformed /apis/Op/parameters"],
    ],
    [
      "a parameter without a name",
      { parameters: [{ schema: {} }, null], responses: response },
      ["parameter-malformed /apis/Op/parameters/0", "parameter-malformed /apis/Op/parameters/1"],
    ],
    [
      "a parameter twice",
      {
        parameters: [
          { name: "A", schema: { type: "any" } },
          { name: "A", schema: { type: "any" } },
        ],
        responses: response,
      },
      ["parameter-repeated /apis/Op/parameters/1"],
    ],
    ["no answer", {}, ["response-missing /apis/Op/responses/200"]],
    ["another success status", { responses: { 400: {}, 201: { schema: { type: "object" } } } }, []],
    ["no errors, as a list", { responses: response, errorCodes: [] }, []],
  ])("%s", (_what, api, wanted) => {
    expect(remarks(api)).toEqual(wanted);
  });
});

describe("documents", () => {
  test.each<[what: string, text: string, code: string]>([
    ["broken JSON", "{", "json-invalid"],
    ["a list", "[]", "metadata-not-recognised"],
    [
      "metadata of the command-line tool",
      '{"name":"Op","protocol":"HTTPS","parameters":[]}',
      "metadata-not-recognised",
    ],
    ["no operation", '{"apis":{}}', "operations-missing"],
    ["nothing", "", "empty"],
  ])("%s is refused", (_what, text, code) => {
    expect(readPortalMetadata({ file: "a.json", text })).toMatchObject([
      { diagnostics: [{ severity: "error", code }] },
    ]);
  });

  test("operations can be chosen; one that is missing is an error", () => {
    const results = readPortalMetadata(
      { file: "a.json", text: JSON.stringify(document) },
      { operations: ["Moor", "constructor"] },
    );
    expect(
      results.map(({ facts, diagnostics }) => facts?.operation ?? diagnostics[0]?.code),
    ).toEqual(["Moor", "operation-missing"]);
  });
});

test("an oracle of metadata knows its operations", () => {
  const { oracle, diagnostics } = oracleFromMetadata({
    file: "a.json",
    text: JSON.stringify(document),
  });
  expect(oracle.operation("Moor")?.request.map(({ path }) => path)).toEqual([
    "BerthId",
    "Filter",
    "Filter[]",
    "Filter[].Key",
    "Berth",
  ]);
  expect(diagnostics).toEqual([]);
  expect(oracleFromMetadata({ file: "a.json", text: "{" }).diagnostics).toMatchObject([
    { code: "json-invalid" },
  ]);
});
