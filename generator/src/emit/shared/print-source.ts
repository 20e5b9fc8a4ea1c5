import type {
  FunctionDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
} from "ts-morph";

import { commentText } from "./comment-text.js";
import type { Statement, Statements } from "./statements.js";
import { kinds } from "./structure-kinds.js";

/**
 * Prints a file of data and straight-line code from the structures that `print-parsed.ts` takes as well, without parsing
 * the outcome: such files are nine tenths of all output, and their names and literals are safe before they get here. A test
 * holds the two printers against each other.
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
    default:
      throw new Error(`structures of kind ${statement.kind} are for print-parsed.ts`);
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
  const { name, docs = [], parameters = [], returnType, statements, isExported } = statement;
  const comment = (docs as readonly string[]).map(commentText).join("");
  const body = (statements as readonly string[]).join("\n").replaceAll(/^(?!$)/gm, "  ");
  return `${comment}${isExported === true ? "export " : ""}function ${name}(${parameters.map(parameterText).join(", ")}): ${String(returnType)} {\n${body}\n}`;
}

function parameterText(parameter: OptionalKind<ParameterDeclarationStructure>): string {
  const { name, hasQuestionToken, type, initializer } = parameter;
  return `${name}${hasQuestionToken === true ? "?" : ""}: ${String(type)}${initializer === undefined ? "" : ` = ${String(initializer)}`}`;
}

function trimmed(text: string): string {
  return text.replace(/^\n+/, "").trimEnd();
}
