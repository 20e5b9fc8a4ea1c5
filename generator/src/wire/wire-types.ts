import type { GlobalContext } from "openapi-typescript";
import type ts from "typescript";

import type { WireTypes } from "../emit/shared/emit-input.js";
import type { OpenApiDocument, Schema } from "../openapi/openapi-document.js";
import { documented } from "./documented.js";
import { loadTransform, type Transform } from "./load-transform.js";

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
      context ??= contextOf(transform, schemas);
      const text = interfaceText(transform, context, name, schemas[name] as Schema);
      texts.set(name, text);
      return text;
    },
  };
}

function interfaceText(
  { compiler, transformSchemaObject, addJSDocComment, astToString }: Transform,
  context: GlobalContext,
  name: string,
  component: Schema,
): string {
  const schema = documented(component) as never;
  const path = `#/components/schemas/${name}`;
  const type = transformSchemaObject(schema, { path, schema, ctx: context });
  const declaration = compiler.factory.createInterfaceDeclaration(
    [compiler.factory.createModifier(compiler.SyntaxKind.ExportKeyword)],
    name,
    undefined,
    undefined,
    // A schema without members prints as Record<string, never>.
    compiler.isTypeLiteralNode(type) ? type.members : [],
  );
  const printed = named(compiler, declaration);
  // Written for members, but all it does is to put a comment in front of a node.
  addJSDocComment(schema, printed as unknown as ts.PropertySignature);
  return plainComments(halfIndent(astToString([printed])));
}

/** What `openapiTS` would hand to its transforms, with our settings. */
function contextOf(
  { compiler: { factory, SyntaxKind } }: Transform,
  schemas: Readonly<Record<string, Schema>>,
): GlobalContext {
  const openText = (values: readonly unknown[]): ts.TypeNode =>
    factory.createUnionTypeNode([
      ...values.map((value) =>
        factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
      ),
      factory.createParenthesizedType(
        factory.createIntersectionTypeNode([
          factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
          factory.createTypeLiteralNode([]),
        ]),
      ),
    ]);
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
        ? openText(known)
        : undefined;
    },
    transformProperty: undefined,
  };
}

/** `components["schemas"]["Filter"]` becomes `Filter`. */
function named(compiler: typeof ts, declaration: ts.InterfaceDeclaration): ts.InterfaceDeclaration {
  const visit: ts.TransformerFactory<ts.InterfaceDeclaration> = (context) => {
    const enter = (node: ts.Node): ts.Node => {
      if (
        compiler.isIndexedAccessTypeNode(node) &&
        compiler.isLiteralTypeNode(node.indexType) &&
        compiler.isStringLiteral(node.indexType.literal) &&
        compiler.isIndexedAccessTypeNode(node.objectType)
      )
        return compiler.factory.createTypeReferenceNode(node.indexType.literal.text);
      return compiler.visitEachChild(node, enter, context);
    };
    return (node) => compiler.visitEachChild(node, enter, context);
  };
  return compiler.transform(declaration, [visit]).transformed[0] as ts.InterfaceDeclaration;
}

/** Hovers show a comment's first lines as they are, so the tag in front of them only distracts. */
function plainComments(text: string): string {
  return text.replaceAll(/^( *\/?\*+) @description /gm, "$1 ").replaceAll(/^( *\*) {5}/gm, "$1 ");
}

/** The printer indents by four; everything else we write by two. */
function halfIndent(text: string): string {
  return text.replaceAll(/^ +/gm, (spaces) =>
    " ".repeat(Math.floor(spaces.length / 4) * 2 + (spaces.length % 4)),
  );
}
