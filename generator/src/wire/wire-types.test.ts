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

it("derives what openapi-typescript derives from the whole document", async () => {
  const nodes = await openapiTS(document as never, {
    immutable: true,
    defaultNonNullable: false,
    silent: true,
  });
  const members = nodes
    .filter((node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node))
    .filter(({ name }) => name.text === "components")
    .flatMap((node) => [...node.members])
    .find((member) => (member.name as ts.Identifier).text === "schemas") as ts.PropertySignature;
  const berth = (members.type as ts.TypeLiteralNode).members[0] as ts.PropertySignature;
  const whole = bare(astToString(berth.type as ts.TypeNode)).replaceAll(
    'components["schemas"]["Berth"]',
    "Berth",
  );
  expect(bare(wireTypes(document).get("Berth") ?? "")).toBe(`exportinterfaceBerth${whole}`);
});

it("prints one interface with its documentation", () => {
  expect(wireTypes(document).get("Empty")).toBe("export interface Empty {\n}\n");
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
