import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { expect, it } from "vitest";

import type { OpenApiDocument, Schema } from "../openapi/openapi-document.js";
import { wireTypes } from "./wire-types.js";

const schemas: Readonly<Record<string, Schema>> = {
  Berth: {
    type: "object",
    description: "A place for a ship.",
    properties: {
      Name: { type: "string", description: "What it is called.", examples: ["North 1"] },
      "odd-name": { type: "integer" },
      State: { type: "string", enum: ["Free", "Taken"] },
      Notes: { type: "array", items: { type: "string" } },
      Neighbours: { type: "array", items: { $ref: "#/components/schemas/Berth" } },
      Extra: { type: "object", additionalProperties: true },
      Anything: {},
      Holder: { type: "object", properties: { Ship: { type: "string", default: "none" } } },
    },
    required: ["Name"],
  },
  Empty: { type: "object", properties: {} },
};

/** Whatever else openapi-typescript can derive a type from, whether or not a source of ours leads to it. */
const unusual = {
  Unusual: {
    type: "object",
    required: ["Either", "1st"],
    properties: {
      Either: { oneOf: [{ type: "string" }, { type: "integer" }] },
      Both: {
        allOf: [{ $ref: "#/components/schemas/Berth" }, { $ref: "#/components/schemas/Empty" }],
      },
      BothOrText: {
        anyOf: [
          {
            allOf: [
              { $ref: "#/components/schemas/Berth" },
              { type: "object", properties: { A: {} } },
            ],
          },
          { type: "string" },
        ],
      },
      Mixed: { enum: ["a", 1, -2, true, null, 'a"b', "*/"] },
      Fixed: { const: "it" },
      Nothing: { type: "null" },
      Perhaps: { type: ["string", "null"] },
      Nullable: { type: "string", nullable: true },
      Pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] },
      Choices: { type: "array", items: { enum: ["a", "b"] } },
      Grid: { type: "array", items: { type: "array", items: { type: "boolean" } } },
      Things: {
        type: "array",
        items: {
          type: "object",
          properties: { Deep: { type: "string", description: "It is\ndeep." } },
        },
      },
      Map: { type: "object", additionalProperties: { type: "integer" } },
      Patterns: { type: "object", patternProperties: { "^a": { type: "string" } } },
      More: {
        type: "object",
        properties: { A: { type: "string" } },
        additionalProperties: { type: "array", items: { type: "string" } },
      },
      "1st": { type: "number", format: "double", deprecated: true },
      42: { type: "string", title: "The answer", default: "none" },
    },
  },
} as unknown as Readonly<Record<string, Schema>>;

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Harbour", version: "1", "x-acs-product": "Hbr" },
  servers: [],
  paths: {},
  components: { schemas },
};

/** One way to write it, with neither comments nor spaces. */
function bare(text: string): string {
  return text.replaceAll(/\/\*\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, "");
}

it.each([
  ["Berth", document],
  ["Unusual", { ...document, components: { schemas: { ...schemas, ...unusual } } }],
])("derives of %s what openapi-typescript derives from the whole document", async (name, given) => {
  const nodes = await openapiTS(given as never, {
    immutable: true,
    defaultNonNullable: false,
    silent: true,
  });
  const members = nodes
    .filter((node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node))
    .filter((node) => node.name.text === "components")
    .flatMap((node) => [...node.members])
    .find((member) => (member.name as ts.Identifier).text === "schemas") as ts.PropertySignature;
  const found = (members.type as ts.TypeLiteralNode).members.find(
    (member) => (member.name as ts.Identifier).text === name,
  ) as ts.PropertySignature;
  const whole = bare(astToString(found.type as ts.TypeNode)).replaceAll(
    /components\["schemas"\]\["(\w+)"\]/g,
    "$1",
  );
  expect(bare(wireTypes(given).get(name) ?? "")).toBe(`exportinterface${name}${whole}`);
});

it("prints one interface with its documentation", () => {
  expect(wireTypes(document).get("Empty")).toBe("export interface Empty {}\n");
  expect(wireTypes(document).get("Berth")).toContain(
    "/** A place for a ship. */\nexport interface Berth {\n  /**\n   * What it is called.\n   * @example North 1\n   */\n  readonly Name: string;\n",
  );
});

it("leaves texts with known values open and knows no other names", () => {
  const open: OpenApiDocument = {
    ...document,
    components: {
      schemas: {
        Ship: {
          type: "object",
          properties: { Kind: { type: "string", "x-acs-known-values": ["Tug"] } },
        },
      },
    },
  };
  expect(wireTypes(open).get("Ship")).toContain('readonly Kind?: "Tug" | (string & {});');
  expect(wireTypes(open).get("toString")).toBe(undefined);
});
