import type { GlobalContext } from "openapi-typescript";

import type { WireTypes } from "../emit/shared/emit-input.js";
import type { OpenApiDocument, Schema } from "../openapi/openapi-document.js";
import { documented } from "./documented.js";
import { loadTransform, type Transform } from "./load-transform.js";
import { braces, factory, memberText, SyntaxKind, type TypeNode } from "./type-nodes.js";

/**
 * The types of all components as openapi-typescript derives them, by name, each the text of an exported interface.
 * Nothing of ours derives a type from a schema; we tell it that a text with known values may have others, and give
 * its nested members names. A type is derived when it is first asked for, and nothing is loaded before.
 */
export function wireTypes(document: OpenApiDocument): WireTypes {
  const { schemas } = document.components;
  const texts = new Map<string, string>();
  let context: GlobalContext | undefined;
  return {
    get: (name) => {
      const known = texts.get(name);
      if (known !== undefined || !Object.hasOwn(schemas, name)) return known;
      const transform = loadTransform();
      context ??= contextOf(schemas);
      const text = interfaceText(transform, context, name, schemas[name] as Schema);
      texts.set(name, text);
      return text;
    },
  };
}

function interfaceText(
  { transformSchemaObject, addJSDocComment }: Transform,
  context: GlobalContext,
  name: string,
  component: Schema,
): string {
  const schema = documented(component) as never;
  const path = `#/components/schemas/${name}`;
  const { members = [] } = transformSchemaObject(schema, { path, schema, ctx: context });
  const declaration = factory.createIdentifier(
    // A schema without members derives as Record<string, never>.
    `export interface ${name} ${braces(members)}`,
  );
  // Written for members, but all it does is to put a comment in front of a node.
  addJSDocComment(schema, declaration);
  return `${plainComments(memberText(declaration))}\n`;
}

/** A text with known values may have others. */
function openText(values: readonly unknown[]): TypeNode {
  return factory.createUnionTypeNode([
    ...values.map((value) => factory.createStringLiteral(String(value))),
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    ),
  ]);
}

/** What `openapiTS` would hand to its transforms, with our settings. */
function contextOf(schemas: Readonly<Record<string, Schema>>): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default is what the service assumes; the caller may still leave the member out.
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: true,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Settings of its linter, which is not run: the document is our own.
    redoc: undefined as never,
    resolve: (reference) => schemas[reference.slice("#/components/schemas/".length)] as never,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema) => {
      const known = (schema as Schema)["x-acs-known-values"];
      return known !== undefined && (schema as Schema).type === "string"
        ? (openText(known) as never)
        : undefined;
    },
    transformProperty: undefined,
  };
}

/** Hovers show a comment's first lines as they are, so the tag in front of them only distracts. */
function plainComments(text: string): string {
  return text.replaceAll(/^( *\/?\*+) @description /gm, "$1 ").replaceAll(/^( *\*) {5}/gm, "$1 ");
}
