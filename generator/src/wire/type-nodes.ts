// The little of TypeScript's API that openapi-typescript derives types with. Its nodes are the text they print as, so that no
// compiler has to be loaded to build them, nor to print them. A test holds what comes out against the compiler's own.

import { literal, propertyName } from "../emit/shared/literal.js";

/** A type, or a part of one, as text without outer indentation. */
export interface TypeNode {
  readonly kind: number;
  readonly code: string;
  /** Members of an object type. */
  readonly members?: readonly TypeNode[];
  /** What a literal type holds. */
  readonly literal?: TypeNode;
  /** On names and literals alone, as in the compiler: openapi-typescript tells them apart by it. */
  readonly text?: string;
  /** A comment in front. */
  comment?: string;
}

/** Names as the compiler spells them; the numbers are our own. */
const kindNames = [
  "Unknown",
  "BooleanKeyword",
  "FalseKeyword",
  "NeverKeyword",
  "NullKeyword",
  "NumberKeyword",
  "StringKeyword",
  "TrueKeyword",
  "UndefinedKeyword",
  "UnknownKeyword",
  "QuestionToken",
  "ReadonlyKeyword",
  "ExportKeyword",
  "MinusToken",
  "MultiLineCommentTrivia",
  "Identifier",
  "StringLiteral",
  "NumericLiteral",
  "PrefixUnaryExpression",
  "LiteralType",
  "TypeReference",
  "IndexedAccessType",
  "TypeLiteral",
  "PropertySignature",
  "IndexSignature",
  "Parameter",
  "UnionType",
  "IntersectionType",
  "ParenthesizedType",
  "TupleType",
  "RestType",
  "ArrayType",
  "TypeOperator",
] as const;

type KindName = (typeof kindNames)[number];

/** Both ways, as the compiler's enum is. */
export const SyntaxKind = Object.fromEntries(
  kindNames.flatMap((name, index) => [
    [name, index],
    [index, name],
  ]),
) as Readonly<Record<KindName, number>> & Readonly<Record<number, KindName>>;

const words: Readonly<Partial<Record<KindName, string>>> = {
  BooleanKeyword: "boolean",
  NeverKeyword: "never",
  NumberKeyword: "number",
  StringKeyword: "string",
  UndefinedKeyword: "undefined",
  UnknownKeyword: "unknown",
  QuestionToken: "?",
  ReadonlyKeyword: "readonly",
  ExportKeyword: "export",
  MinusToken: "-",
};

type Maybe<T> = T | undefined;
type Nodes = readonly TypeNode[];

function node(name: KindName, code: string, more: Partial<TypeNode> = {}): TypeNode {
  return { kind: SyntaxKind[name], code, ...more };
}

function word(kind: number): TypeNode {
  return { kind, code: words[SyntaxKind[kind] as KindName] ?? "" };
}

function nameOf(name: string | TypeNode): string {
  return typeof name === "string" ? name : name.code;
}

/** A key in quotes only where it needs them, as `literal` writes it. */
function keyOf(name: string | TypeNode): string {
  return typeof name !== "string" && name.kind === SyntaxKind.StringLiteral
    ? propertyName(name.text ?? "")
    : nameOf(name);
}

function codes(nodes: Nodes): readonly string[] {
  return nodes.map(({ code }) => code);
}

/** The parts of a union or of an intersection, in parentheses where they are one themselves, as the compiler does it. */
function joined(types: Nodes, operator: string): string {
  const nested = [SyntaxKind.UnionType, SyntaxKind.IntersectionType];
  return types
    .map((type) => (nested.includes(type.kind) ? `(${type.code})` : type.code))
    .join(operator);
}

/** What can take `[]` or `[key]` after it as it stands. */
function postfixed(type: TypeNode): string {
  const loose = [SyntaxKind.UnionType, SyntaxKind.IntersectionType, SyntaxKind.TypeOperator];
  return loose.includes(type.kind) ? `(${type.code})` : type.code;
}

function modifiersText(modifiers: Maybe<Nodes>): string {
  return (modifiers ?? []).map(({ code }) => `${code} `).join("");
}

/** Indents what stands inside braces. No text of a type goes over several lines but its comments, and these go along. */
function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

/** A member of an object type with its comment, as a line or several. */
export function memberText({ comment, code }: TypeNode): string {
  return comment === undefined ? code : `/*${comment}*/\n${code}`;
}

/** Members one a line between braces. */
export function braces(members: Nodes): string {
  return members.length === 0
    ? "{}"
    : `{\n${members.map((member) => `${indented(memberText(member))}\n`).join("")}}`;
}

export const factory = {
  createToken: (kind: number): TypeNode => word(kind),
  createModifier: (kind: number): TypeNode => word(kind),
  createKeywordTypeNode: (kind: number): TypeNode => word(kind),
  createFalse: (): TypeNode => node("FalseKeyword", "false"),
  createTrue: (): TypeNode => node("TrueKeyword", "true"),
  createNull: (): TypeNode => node("NullKeyword", "null"),
  createIdentifier: (text: string): TypeNode => node("Identifier", text, { text }),
  createStringLiteral: (text: string): TypeNode => node("StringLiteral", literal(text), { text }),
  createNumericLiteral: (value: number | string): TypeNode =>
    node("NumericLiteral", String(value), { text: String(value) }),
  createPrefixUnaryExpression: (operator: number, operand: TypeNode): TypeNode =>
    node("PrefixUnaryExpression", `${word(operator).code}${operand.code}`),
  createLiteralTypeNode: (of: TypeNode): TypeNode => node("LiteralType", of.code, { literal: of }),
  createTypeReferenceNode: (name: string | TypeNode, parameters?: Nodes): TypeNode =>
    node(
      "TypeReference",
      `${nameOf(name)}${parameters === undefined ? "" : `<${codes(parameters).join(", ")}>`}`,
    ),
  /** `components["schemas"]["Filter"]` is written as `Filter`. */
  createIndexedAccessTypeNode: (object: TypeNode, index: TypeNode): TypeNode =>
    object.kind === SyntaxKind.IndexedAccessType && index.literal?.text !== undefined
      ? node("TypeReference", index.literal.text)
      : node("IndexedAccessType", `${postfixed(object)}[${index.code}]`),
  createTypeLiteralNode: (members: Nodes): TypeNode =>
    node("TypeLiteral", braces(members), { members }),
  createPropertySignature: (
    modifiers: Maybe<Nodes>,
    name: string | TypeNode,
    question: Maybe<TypeNode>,
    type: TypeNode,
  ): TypeNode =>
    node(
      "PropertySignature",
      `${modifiersText(modifiers)}${keyOf(name)}${question?.code ?? ""}: ${type.code};`,
    ),
  createParameterDeclaration: (
    _modifiers: undefined,
    _rest: undefined,
    name: string | TypeNode,
    _question: undefined,
    type: TypeNode,
  ): TypeNode => node("Parameter", `${nameOf(name)}: ${type.code}`),
  createIndexSignature: (modifiers: Maybe<Nodes>, parameters: Nodes, type: TypeNode): TypeNode =>
    node(
      "IndexSignature",
      `${modifiersText(modifiers)}[${codes(parameters).join(", ")}]: ${type.code};`,
    ),
  createUnionTypeNode: (types: Nodes): TypeNode => node("UnionType", joined(types, " | ")),
  createIntersectionTypeNode: (types: Nodes): TypeNode =>
    node("IntersectionType", joined(types, " & ")),
  createParenthesizedType: (type: TypeNode): TypeNode =>
    node("ParenthesizedType", `(${type.code})`),
  createTupleTypeNode: (types: Nodes): TypeNode =>
    node("TupleType", `[${codes(types).join(", ")}]`),
  createRestTypeNode: (type: TypeNode): TypeNode => node("RestType", `...${type.code}`),
  createArrayTypeNode: (type: TypeNode): TypeNode => node("ArrayType", `${postfixed(type)}[]`),
  createTypeOperatorNode: (operator: number, type: TypeNode): TypeNode =>
    node("TypeOperator", `${word(operator).code} ${type.code}`),
};

export function isTupleTypeNode({ kind }: TypeNode): boolean {
  return kind === SyntaxKind.TupleType;
}

export function isArrayTypeNode({ kind }: TypeNode): boolean {
  return kind === SyntaxKind.ArrayType;
}

export function addSyntheticLeadingComment(
  commented: TypeNode,
  _kind: number,
  text: string,
): TypeNode {
  // Signs that end a line in code but not on a screen.
  commented.comment = text.replaceAll(/[\u2028\u2029]/g, " ");
  return commented;
}
