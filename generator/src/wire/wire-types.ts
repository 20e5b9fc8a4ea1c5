import { createRequire } from "node:module";
import type ts from "typescript";

import type { OpenApiDocument, Schema } from "../openapi/openapi-document.js";
import { docText, ruleText } from "../emit/shared/doc-text.js";
import { toType } from "../model/to-model.js";

/**
 * The types of all components as openapi-typescript derives them, by name, each the text of an exported interface.
 * Nothing of ours derives a type from a schema; we tell it that a text with known values may have others, and give
 * its nested members names. One call for all: each would check the document anew.
 */
export async function wireTypes(document: OpenApiDocument): Promise<ReadonlyMap<string, string>> {
  // openapi-typescript needs the compiler API TypeScript 7 dropped; the generator carries 5.9 for it.
  const compiler = createRequire(import.meta.url)("typescript") as typeof ts;
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const { factory } = compiler;

  const openText = (values: readonly unknown[]): ts.TypeNode =>
    factory.createUnionTypeNode([
      ...values.map((value) =>
        factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
      ),
      factory.createParenthesizedType(
        factory.createIntersectionTypeNode([
          factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
          factory.createTypeLiteralNode([]),
        ]),
      ),
    ]);

  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, documented(schema)]),
  );
  const nodes = await openapiTS(
    { openapi: document.openapi, info: document.info, paths: {}, components: { schemas } } as never,
    {
      immutable: true,
      // A default is what the service assumes; the caller may still leave the member out.
      defaultNonNullable: false,
      silent: true,
      transform: (schema) => {
        const known = (schema as Schema)["x-acs-known-values"];
        return known !== undefined && (schema as Schema).type === "string"
          ? openText(known)
          : undefined;
      },
    },
  );
  const texts = new Map<string, string>();
  for (const { name, type, member } of schemaMembers(compiler, nodes)) {
    const declaration = factory.createInterfaceDeclaration(
      [factory.createModifier(compiler.SyntaxKind.ExportKeyword)],
      name,
      undefined,
      undefined,
      type.members,
    );
    compiler.setSyntheticLeadingComments(declaration, compiler.getSyntheticLeadingComments(member));
    texts.set(name, plainComments(halfIndent(astToString([named(compiler, declaration)]))));
  }
  return texts;
}

/** The members of `components.schemas`, the only part of openapi-typescript's output that is not empty here. */
function schemaMembers(
  compiler: typeof ts,
  nodes: readonly ts.Node[],
): readonly {
  readonly name: string;
  readonly type: ts.TypeLiteralNode;
  readonly member: ts.PropertySignature;
}[] {
  const components = nodes.find(
    (node): node is ts.InterfaceDeclaration =>
      compiler.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const schemas = components?.members.find(
    (member): member is ts.PropertySignature =>
      compiler.isPropertySignature(member) && propertyText(compiler, member) === "schemas",
  );
  if (schemas?.type === undefined || !compiler.isTypeLiteralNode(schemas.type))
    throw new Error("openapi-typescript printed no schemas");
  return schemas.type.members.map((member) => {
    if (!compiler.isPropertySignature(member) || member.type === undefined)
      throw new Error("openapi-typescript printed a schema that is no property");
    // A schema without members prints as Record<string, never>.
    const type = compiler.isTypeLiteralNode(member.type)
      ? member.type
      : compiler.factory.createTypeLiteralNode([]);
    return { name: propertyText(compiler, member), type, member };
  });
}

function propertyText(compiler: typeof ts, member: ts.PropertySignature): string {
  return compiler.isIdentifier(member.name) || compiler.isStringLiteral(member.name)
    ? member.name.text
    : "";
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

/** The schema with its rules and source in the description, which becomes the hover text. */
function documented(schema: Schema): Schema {
  if (schema.$ref !== undefined) return schema;
  const source = schema["x-acs-source"];
  const description = docText(
    schema.description,
    ruleText(toType(schema)),
    source === undefined ? undefined : `Source: ${source}.`,
  );
  return {
    ...schema,
    ...(description === "" ? {} : { description }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, member]) => [name, documented(member)]),
          ),
        }),
    ...(schema.items === undefined ? {} : { items: documented(schema.items) }),
  };
}
