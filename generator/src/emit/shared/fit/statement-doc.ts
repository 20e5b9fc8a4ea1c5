import { assignmentDoc } from "./assignment-doc.js";
import { binaryParts } from "./binary-doc.js";
import { chainDoc, isChain } from "./chain-doc.js";
import { UnknownSyntax, type Cursor } from "./cursor.js";
import { group, ifBroken, indent, line, softline, type Doc } from "./doc.js";
import { endsOpen } from "./ends-open.js";
import { layout, memberDoc } from "./expression-doc.js";
import { parametersDoc } from "./parameters-doc.js";
import { readExpression, readProperty } from "./read-expression.js";
import { readParameters } from "./read-parameters.js";
import { readSignature, readType } from "./read-type.js";
import type { Expression } from "./syntax.js";

/** A whole line: a statement or the head of one, a member, an item of a list. */
export function statementDoc(cursor: Cursor): Doc {
  const doc = [leadOf(cursor), startedDoc(cursor)];
  if (!cursor.isAtEnd) throw new UnknownSyntax(cursor.peek());
  return doc;
}

function leadOf(cursor: Cursor): string {
  if (cursor.peek() === "}" && cursor.peek(1) === "else") {
    cursor.next();
    return `} ${cursor.next()} `;
  }
  if (cursor.peek() === "else") return `${cursor.next()} `;
  let lead = "";
  for (const word of ["export", "async"])
    if (cursor.peek() === word && cursor.kind(1) === "name") lead += `${cursor.next()} `;
  return lead;
}

function startedDoc(cursor: Cursor): Doc {
  if (/^[)}\]]$/.test(cursor.peek())) return closingDoc(cursor);
  if (cursor.kind(1) === "mark" && [":", "?"].includes(cursor.peek(1)) && cursor.kind() !== "mark")
    return memberLine(cursor);
  switch (cursor.peek()) {
    case "function":
      return functionDoc(cursor);
    case "const":
    case "let":
      return variableDoc(cursor);
    case "type":
      return cursor.kind(1) === "name" ? aliasDoc(cursor) : expressionLine(cursor);
    case "return":
    case "throw":
      return returnDoc(cursor);
    case "if":
      return ifDoc(cursor);
    case "for":
      return forDoc(cursor);
    case "readonly":
      return signatureLine(cursor);
    case "interface":
      return interfaceDoc(cursor);
    case "case":
    case "class":
    case "import":
      throw new UnknownSyntax(cursor.peek());
    default:
      return expressionLine(cursor);
  }
}

/** `}) as unknown as T;`, the end of what earlier lines began. */
function closingDoc(cursor: Cursor): Doc {
  const parts: Doc[] = [];
  while (/^[)}\]]$/.test(cursor.peek())) parts.push(cursor.next());
  while (cursor.take("as")) parts.push(" as ", layout.type(readType(cursor)));
  cursor.want(";");
  return [...parts, ";"];
}

function functionDoc(cursor: Cursor): Doc {
  const head = `${cursor.next()} ${cursor.next()}`;
  const parameters = readParameters(cursor, readExpression);
  cursor.want(":");
  const returns = readType(cursor);
  cursor.want("{");
  return [group([head, parametersDoc(parameters, layout), ": ", layout.type(returns)]), " {"];
}

function variableDoc(cursor: Cursor): Doc {
  const lead = `${cursor.next()} `;
  const isPattern = cursor.kind() === "mark";
  const name = isPattern ? readPattern(cursor) : cursor.next();
  const type = cursor.take(":") ? readType(cursor) : undefined;
  cursor.want("=");
  const value = readExpression(cursor);
  const left: Doc = [lead, name, type === undefined ? "" : [": ", layout.type(type)]];
  return [assignmentDoc(left, " =", value, layout, false, type), endOf(cursor, value)];
}

function readPattern(cursor: Cursor): Doc {
  const member = readProperty(cursor);
  if (member.kind === "property") throw new UnknownSyntax(member.key);
  return layout.expression(member);
}

/** What one interface extends stays beside it. */
function interfaceDoc(cursor: Cursor): Doc {
  const head = [cursor.next(), " ", cursor.next()];
  const base = cursor.take("extends") ? [" extends ", layout.type(readType(cursor))] : "";
  cursor.want("{");
  return [head, base, " {"];
}

function aliasDoc(cursor: Cursor): Doc {
  const head = `${cursor.next()} ${cursor.next()} =`;
  cursor.want("=");
  const type = readType(cursor);
  cursor.want(";");
  return [group([head, " ", group(layout.type(type))]), ";"];
}

function returnDoc(cursor: Cursor): Doc {
  const word = `${cursor.next()} `;
  const value = readExpression(cursor);
  const doc =
    value.kind === "binary"
      ? group([
          ifBroken("("),
          indent([softline, ...binaryParts(value, layout)]),
          softline,
          ifBroken(")"),
        ])
      : layout.expression(value);
  return [word, doc, endOf(cursor, value)];
}

function ifDoc(cursor: Cursor): Doc {
  cursor.want("if");
  cursor.want("(");
  const test = readExpression(cursor);
  cursor.want(")");
  const inner = test.kind === "binary" ? binaryParts(test, layout, true) : layout.expression(test);
  const head: Doc = ["if (", group([indent([softline, inner]), softline]), ")"];
  return group([head, bodyDoc(cursor)]);
}

/** A block that begins, or a statement alone, on its own line if it has to. */
function bodyDoc(cursor: Cursor): Doc {
  return cursor.isAtLast && cursor.take("{") ? " {" : indent([line, startedDoc(cursor)]);
}

function forDoc(cursor: Cursor): Doc {
  cursor.want("for");
  cursor.want("(");
  const word = `${cursor.next()} `;
  if (["of", "in"].includes(cursor.peek(1)) || cursor.kind() === "mark") {
    const name = cursor.kind() === "mark" ? readPattern(cursor) : cursor.next();
    const head = ["for (", word, name, ` ${cursor.next()} `];
    const list = readExpression(cursor);
    cursor.want(")");
    return group([...head, layout.expression(list), ")", bodyDoc(cursor)]);
  }
  const name = cursor.next();
  cursor.want("=");
  const first = readExpression(cursor);
  cursor.want(";");
  const test = readExpression(cursor);
  cursor.want(";");
  const step = readExpression(cursor);
  cursor.want(")");
  cursor.want("{");
  const parts: Doc = [
    assignmentDoc(word + name, " =", first, layout),
    ";",
    line,
    test.kind === "binary" ? group(binaryParts(test, layout)) : layout.expression(test),
    ";",
    line,
    layout.expression(step),
  ];
  return [group(["for (", indent([softline, parts]), softline, ")"]), " {"];
}

/** `name: type;` or `key: value,` */
function memberLine(cursor: Cursor): Doc {
  if (cursor.last === ";" || cursor.peek(1) === "?") return signatureLine(cursor);
  const member = readProperty(cursor);
  if (member.kind !== "property") throw new UnknownSyntax(member.kind);
  return [memberDoc(member), endOf(cursor, member.value, ",")];
}

function signatureLine(cursor: Cursor): Doc {
  const { name, type } = readSignature(cursor);
  cursor.want(";");
  return [`${name}: `, layout.type(type), ";"];
}

function expressionLine(cursor: Cursor): Doc {
  const value = readExpression(cursor);
  const end = cursor.peek();
  const doc =
    end === ";" && value.kind === "call" && isChain(value)
      ? chainDoc(value, layout, true)
      : layout.expression(value);
  if (cursor.take(",")) return [doc, ","];
  return [doc, endOf(cursor, value)];
}

/** What stands behind a value: nothing, where it is a bracket that a later line closes, or a text alone whose line is broken already. */
function endOf(cursor: Cursor, value: Expression, end = ";"): string {
  if (cursor.isAtEnd && (value.kind === "atom" || endsOpen(value))) return "";
  cursor.want(end);
  return end;
}
