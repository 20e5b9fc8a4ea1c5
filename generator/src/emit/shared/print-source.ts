import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertySignatureStructure,
} from "ts-morph";

import { commentText } from "./comment-text.js";
import { width } from "./fit/print-doc.js";
import type { Statement, Statements } from "./statements.js";
import { kinds } from "./structure-kinds.js";

/**
 * Prints a file from the structures that `print-parsed.ts` takes as well, without loading a compiler or parsing the outcome:
 * over a whole product that would take longer than everything else. Names, literals and comments are safe before they get here.
 * A test holds the two printers against each other.
 */
export function printSource(header: string, statements: Statements): string {
  let text = header;
  let last = "";
  for (const statement of statements) {
    const printed = trimmed(typeof statement === "string" ? statement : declaration(statement));
    if (printed === "") continue;
    const sort = sortOf(printed);
    // Imports and re-exports stand close together.
    text += `${sort !== "" && sort === last ? "\n" : "\n\n"}${printed}`;
    last = sort;
  }
  return `${text}\n`;
}

function sortOf(printed: string): "import" | "export" | "" {
  if (printed.startsWith("import ")) return "import";
  return printed.startsWith("export {") || printed.startsWith("export type {") ? "export" : "";
}

function declaration(statement: Exclude<Statement, string>): string {
  switch (statement.kind) {
    case kinds.import:
      return `import ${names(statement.isTypeOnly, namesOf(statement.namedImports))} from "${statement.moduleSpecifier}";`;
    case kinds.export:
      return `export ${names(statement.isTypeOnly, namesOf(statement.namedExports))} from "${statement.moduleSpecifier}";`;
    case kinds.function:
      return functionText(statement);
    case kinds.interface:
      return interfaceText(statement);
    case kinds.typeAlias:
      return `${opening(statement)}type ${statement.name} = ${String(statement.type)};`;
  }
}

function names(isTypeOnly: boolean | undefined, list: readonly string[]): string {
  return `${isTypeOnly === true ? "type " : ""}{ ${list.join(", ")} }`;
}

/** Our builders give lists of plain names. */
function namesOf(specifiers: unknown): readonly string[] {
  return specifiers as readonly string[];
}

function functionText(statement: FunctionDeclarationStructure): string {
  const { name, parameters = [], returnType, statements } = statement;
  const body = indented((statements as readonly string[]).join("\n"));
  const head = headText(
    `${statement.isExported === true ? "export " : ""}function ${name}(`,
    parameters.map(parameterText),
    `): ${String(returnType)} {`,
  );
  return `${comments(statement.docs)}${head}\n${body}\n}`;
}

/** Parameters one a line where they are too long for one, if that is enough; what is longer still is broken as all long lines are. */
function headText(lead: string, parameters: readonly string[], end: string): string {
  const line = lead + parameters.join(", ") + end;
  if (line.length <= width || parameters.length === 0) return line;
  const lines = parameters.map((parameter) => `  ${parameter},`);
  return [...lines, end].every(({ length }) => length <= width)
    ? [lead, ...lines, end].join("\n")
    : line;
}

function interfaceText(statement: InterfaceDeclarationStructure): string {
  const { name, properties = [] } = statement;
  const bases = statement.extends as readonly string[];
  const members = properties.map((property) => `${indented(propertyText(property))}\n`);
  return `${opening(statement)}interface ${name} ${bases.length === 0 ? "" : `extends ${bases.join(", ")} `}{\n${members.join("")}}`;
}

function propertyText(property: OptionalKind<PropertySignatureStructure>): string {
  const { name, docs, hasQuestionToken, isReadonly, type } = property;
  return `${comments(docs)}${isReadonly === true ? "readonly " : ""}${name}${hasQuestionToken === true ? "?" : ""}: ${String(type)};`;
}

/** What stands before the keyword. */
function opening({
  docs,
  isExported,
}: Pick<FunctionDeclarationStructure, "docs" | "isExported">): string {
  return `${comments(docs)}${isExported === true ? "export " : ""}`;
}

/** Our builders give plain texts. */
function comments(docs: unknown = []): string {
  return (docs as readonly string[]).map(commentText).join("");
}

function indented(text: string): string {
  return text.replaceAll(/^(?!$)/gm, "  ");
}

function parameterText(parameter: OptionalKind<ParameterDeclarationStructure>): string {
  const { name, hasQuestionToken, type, initializer } = parameter;
  return `${name}${hasQuestionToken === true ? "?" : ""}: ${String(type)}${initializer === undefined ? "" : ` = ${String(initializer)}`}`;
}

function trimmed(text: string): string {
  return text.replace(/^\n+/, "").trimEnd();
}
