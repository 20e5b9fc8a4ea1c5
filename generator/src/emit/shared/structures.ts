import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";

import { commentText } from "./comment-text.js";
import { kinds } from "./structure-kinds.js";

// Short builders of ts-morph's structures. The kinds are written as numbers so that planning a file does not load ts-morph;
// a test holds them against its enums.

export function importTypes(from: string, names: readonly string[]): ImportDeclarationStructure {
  return {
    kind: kinds.import,
    isTypeOnly: true,
    moduleSpecifier: from,
    namedImports: names.toSorted(),
  };
}

export function importValues(from: string, names: readonly string[]): ImportDeclarationStructure {
  return { kind: kinds.import, moduleSpecifier: from, namedImports: names.toSorted() };
}

export function exportFrom(
  from: string,
  names: readonly string[],
  isTypeOnly = false,
): ExportDeclarationStructure {
  return { kind: kinds.export, isTypeOnly, moduleSpecifier: from, namedExports: names.toSorted() };
}

export function interfaceOf(
  name: string,
  docs: string,
  body: {
    readonly extends?: readonly string[];
    readonly properties?: readonly OptionalKind<PropertySignatureStructure>[];
  },
): InterfaceDeclarationStructure {
  return {
    kind: kinds.interface,
    name,
    isExported: true,
    docs: [docs],
    extends: [...(body.extends ?? [])],
    properties: [...(body.properties ?? [])],
  };
}

export function typeAlias(name: string, docs: string, type: string): TypeAliasDeclarationStructure {
  return { kind: kinds.typeAlias, name, isExported: true, docs: [docs], type };
}

/** `export const name: type = value;` as text: of a value over several lines ts-morph would bend the indentation. */
export function constant(
  name: string,
  docs: string,
  type: string | undefined,
  initializer: string,
  isExported = true,
): string {
  const comment = docs === "" ? "" : commentText(docs);
  return `\n${comment}${isExported ? "export " : ""}const ${name}${type === undefined ? "" : `: ${type}`} = ${initializer};\n`;
}

export function functionOf(
  name: string,
  docs: string,
  parameters: readonly OptionalKind<ParameterDeclarationStructure>[],
  returnType: string,
  statements: readonly string[],
  isExported = true,
): FunctionDeclarationStructure {
  return {
    kind: kinds.function,
    name,
    isExported,
    docs: docs === "" ? [] : [docs],
    parameters: [...parameters],
    returnType,
    statements: [statements.join("\n")],
  };
}
