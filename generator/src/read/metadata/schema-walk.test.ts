import { expect, test } from "vitest";
import { createReport } from "../report.js";
import { type Walk, walkSchema } from "./schema-walk.js";

/** Walks a schema; gives `path type required` and the codes reported with their pointers. */
function walk(
  schema: unknown,
  document: unknown = {},
): {
  fields: readonly string[];
  remarks: readonly string[];
  pointers: readonly (string | undefined)[];
} {
  const report = createReport();
  const gathered: Walk = {
    document,
    report,
    drafts: [],
    following: new Set(),
    descriptions: new Map(),
    uninterpreted: false,
  };
  walkSchema(schema, { path: "A", pointer: "/s" }, gathered);
  const facts = gathered.drafts.map(({ fact }) => fact);
  return {
    fields: facts.map(
      ({ path, type, required }) =>
        `${path} ${type}${required === undefined ? "" : required ? " required" : " optional"}`,
    ),
    remarks: report.list().map(({ code, pointer }) => `${code} ${pointer}`),
    pointers: facts.map(({ pointer }) => pointer),
  };
}

test("members, items and values of maps, parents first, each with its pointer", () => {
  const schema = {
    type: "object",
    properties: {
      "a/b": { type: "string", required: true },
      List: { type: "array", items: { type: "integer", required: false } },
      Map: {
        type: "object",
        additionalProperties: { type: "object", properties: { C: { type: "boolean" } } },
      },
      Any: { type: "object", additionalProperties: true },
    },
  };
  expect(walk(schema)).toEqual({
    fields: [
      "A object",
      "A.a/b string required",
      "A.List array",
      "A.List[] integer optional",
      "A.Map map",
      "A.Map.* object",
      "A.Map.*.C boolean",
      "A.Any map",
    ],
    remarks: [],
    pointers: [
      "/s",
      "/s/properties/a~1b",
      "/s/properties/List",
      "/s/properties/List/items",
      "/s/properties/Map",
      "/s/properties/Map/additionalProperties",
      "/s/properties/Map/additionalProperties/properties/C",
      "/s/properties/Any",
    ],
  });
});

test("types are inferred where they are missing", () => {
  expect(walk({ properties: { B: { items: { type: "string" } }, C: {} } })).toMatchObject({
    fields: ["A object", "A.B array", "A.B[] string", "A.C any"],
    remarks: ["type-missing /s", "type-missing /s/properties/B", "type-missing /s/properties/C"],
  });
});

test.each([
  [{ required: true, docRequired: true }, "A string required", []],
  [{ required: false, docRequired: true }, "A string required", ["required-differs /s"]],
  [{ required: true, docRequired: false }, "A string optional", ["required-differs /s"]],
  [{ required: "true" }, "A string required", []],
  [{}, "A string", []],
])("required flags %j", (flags, field, remarks) => {
  expect(walk({ type: "string", ...flags })).toMatchObject({ fields: [field], remarks });
});

test("a list of required members is understood too", () => {
  expect(
    walk({
      type: "object",
      required: ["B"],
      properties: { B: { type: "string" }, C: { type: "string" } },
    }).fields,
  ).toEqual(["A object", "A.B string required", "A.C string"]);
});

test("references are followed, what stands beside them is kept", () => {
  const document = { components: { schemas: { Id: { type: "string", required: false } } } };
  expect(walk({ $ref: "#/components/schemas/Id", required: true }, document)).toMatchObject({
    fields: ["A string required"],
    remarks: [],
  });
});

test("a reference that contains itself ends as any", () => {
  const document = {
    components: {
      schemas: {
        Node: { type: "object", properties: { Next: { $ref: "#/components/schemas/Node" } } },
      },
    },
  };
  expect(walk({ $ref: "#/components/schemas/Node" }, document)).toMatchObject({
    fields: ["A object", "A.Next any"],
    remarks: ["reference-cyclic /s/properties/Next/$ref"],
  });
});

test("references that lead to nothing but themselves are told apart from shapes that hold themselves", () => {
  const reference = (to: string): object => ({ $ref: `#/components/schemas/${to}` });
  const document = { components: { schemas: { One: reference("Two"), Two: reference("One") } } };
  expect(walk(reference("One"), document)).toMatchObject({
    fields: ["A any"],
    remarks: ["reference-endless /s/$ref"],
  });
});

test("references that multiply are cut", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 30 }, (_, level) => [
      `L${level}`,
      {
        type: "object",
        properties: {
          A: { $ref: `#/components/schemas/L${level + 1}` },
          B: { $ref: `#/components/schemas/L${level + 1}` },
        },
      },
    ]),
  );
  const { fields, remarks } = walk(
    { $ref: "#/components/schemas/L0" },
    { components: { schemas } },
  );
  expect(fields.length).toBe(50_000);
  expect(remarks.some((remark) => remark.startsWith("too-deep"))).toBe(true);
});

test.each<[what: string, schema: unknown, field: string, remark: string]>([
  [
    "a reference that leads nowhere",
    { $ref: "#/components/schemas/Gone" },
    "A any",
    "reference-broken /s/$ref",
  ],
  [
    "a reference into another document",
    { $ref: "other.json" },
    "A any",
    "reference-broken /s/$ref",
  ],
  ["a schema that is text", "string", "A any", "schema-malformed /s"],
  ["a schema that is missing", undefined, "A any", "schema-malformed /s"],
  ["an unknown type", { type: "decimal" }, "A any", "type-unknown /s/type"],
])("%s is read as any", (_what, schema, field, remark) => {
  expect(walk(schema)).toMatchObject({ fields: [field], remarks: [remark] });
});

test("a list without items has an item of any type", () => {
  expect(walk({ type: "array" })).toMatchObject({
    fields: ["A array", "A[] any"],
    remarks: ["schema-malformed /s/items"],
  });
});

test("very deep schemas are cut", () => {
  let schema: object = { type: "string" };
  for (let level = 0; level < 100; level += 1) schema = { type: "array", items: schema };
  const { fields, remarks } = walk(schema);
  expect(fields).toHaveLength(65);
  expect(remarks).toHaveLength(1);
});

test("members named like parts of Object.prototype are members", () => {
  const schema: unknown = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"integer"}}}',
  );
  expect(walk(schema).fields).toEqual(["A object", "A.__proto__ string", "A.constructor integer"]);
});
