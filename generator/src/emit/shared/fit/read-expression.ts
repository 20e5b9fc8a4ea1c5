import { UnknownSyntax, type Cursor } from "./cursor.js";
import { endsOpen } from "./ends-open.js";
import { readParameters } from "./read-parameters.js";
import { strengthOf } from "./strength-of.js";
import { readType, readTypeArguments } from "./read-type.js";
import type { Atom, Expression, Property } from "./syntax.js";

const assignments = new Set(["=", "+=", "-=", "*=", "%=", "??=", "||=", "&&="]);

/** Reads an expression, or the assignment of one. */
export function readExpression(cursor: Cursor): Expression {
  if (isArrow(cursor)) return readArrow(cursor);
  const left = readConditional(cursor);
  if (!assignments.has(cursor.peek())) return left;
  const operator = cursor.next();
  return { kind: "assignment", left, operator, right: readExpression(cursor) };
}

function isArrow(cursor: Cursor): boolean {
  const ahead = cursor.peek() === "async" ? 1 : 0;
  if (cursor.kind(ahead) === "name") return cursor.peek(ahead + 1) === "=>";
  return ahead === 0 && cursor.peek() === "(" && cursor.peek(cursor.behindBracket()) === "=>";
}

function readArrow(cursor: Cursor): Expression {
  if (cursor.peek() !== "(") throw new UnknownSyntax("an arrow function without parentheses");
  const parameters = readParameters(cursor, readExpression);
  cursor.want("=>");
  if (cursor.peek() === "{" && !cursor.isAtLast) throw new UnknownSyntax("a body on one line");
  return {
    kind: "arrow",
    isAsync: false,
    parameters,
    returns: undefined,
    body: readExpression(cursor),
  };
}

function readConditional(cursor: Cursor): Expression {
  const test = readBinary(cursor, 0);
  if (!cursor.take("?")) return test;
  const either = readExpression(cursor);
  cursor.want(":");
  return { kind: "conditional", test, either, or: readExpression(cursor) };
}

function readBinary(cursor: Cursor, least: number): Expression {
  let left = readUnary(cursor);
  for (;;) {
    const operator = cursor.peek();
    if (operator === "as" || operator === "satisfies") {
      cursor.next();
      left = { kind: "cast", of: left, operator, type: readType(cursor) };
      continue;
    }
    const strength = strengthOf(operator);
    if (strength === 0 || strength <= least) return left;
    cursor.next();
    left = { kind: "binary", operator, left, right: readBinary(cursor, strength) };
  }
}

function readUnary(cursor: Cursor): Expression {
  const text = cursor.peek();
  if (cursor.kind() === "mark" && ["!", "-", "+", "~"].includes(text))
    return { kind: "unary", operator: cursor.next(), of: readUnary(cursor) };
  if (["typeof", "await", "void"].includes(text))
    return { kind: "unary", operator: `${cursor.next()} `, of: readUnary(cursor) };
  if (cursor.kind() === "comment") {
    const comment = `${cursor.next()} `;
    return { kind: "comment", text: comment, of: readUnary(cursor) };
  }
  return readCalls(cursor, readOperand(cursor));
}

function readCalls(cursor: Cursor, head: Expression, isNew = false): Expression {
  let left = head;
  for (;;)
    if (cursor.peek() === "." || cursor.peek() === "?.") {
      const dot = cursor.next();
      if (cursor.kind() !== "name") throw new UnknownSyntax("an optional call");
      left = { kind: "member", object: left, name: dot + cursor.next() };
    } else if (cursor.peek() === "[" && !cursor.isSpaced) {
      cursor.want("[");
      left = { kind: "index", object: left, key: readExpression(cursor) };
      cursor.want("]");
    } else if (cursor.peek() === "(" || (cursor.peek() === "<" && !cursor.isSpaced)) {
      const types = readTypeArguments(cursor);
      cursor.want("(");
      left = { kind: "call", callee: left, isNew, types, args: readItems(cursor, ")") };
      if (isNew) return readCalls(cursor, left);
    } else return left;
}

function readOperand(cursor: Cursor): Expression {
  const kind = cursor.kind();
  if (kind === "mark") return readBracket(cursor);
  if (kind === undefined || kind === "comment") throw new UnknownSyntax(cursor.peek());
  const text = cursor.next();
  if (text === "new") return readCalls(cursor, readOperand(cursor), true);
  if (["function", "class", "async", "yield", "delete", "import", "super"].includes(text))
    throw new UnknownSyntax(text);
  return atom(kind, text);
}

function atom(of: Atom["of"], text: string): Atom {
  return { kind: "atom", of, text };
}

function readBracket(cursor: Cursor): Expression {
  const { isAtLast } = cursor;
  const text = cursor.next();
  if (text === "(") {
    const of = readExpression(cursor);
    cursor.want(")");
    return { kind: "parentheses", text, of };
  }
  if (text !== "[" && text !== "{") throw new UnknownSyntax(text);
  if (isAtLast) return { kind: "open", text };
  if (text === "[") return { kind: "array", items: readItems(cursor, "]") };
  const members: (Property | Expression)[] = [];
  while (!cursor.take("}")) {
    members.push(readProperty(cursor));
    if (cursor.peek() !== "}") cursor.want(",");
  }
  return { kind: "object", members };
}

/** `key: value`, a name alone, or `...more` */
export function readProperty(cursor: Cursor): Property | Expression {
  if (cursor.peek() === "...") return readItem(cursor);
  let key = cursor.peek();
  if (
    key === "[" &&
    cursor.kind(1) === "string" &&
    cursor.peek(2) === "]" &&
    cursor.peek(3) === ":"
  ) {
    key = `[${cursor.peek(1)}]`;
    for (let count = 0; count < 3; count += 1) cursor.next();
  } else if (cursor.peek(1) === ":" && cursor.kind() !== "mark") cursor.next();
  else if (cursor.kind() === "name") return readExpression(cursor);
  else throw new UnknownSyntax(key);
  cursor.want(":");
  return { kind: "property", key, value: readExpression(cursor) };
}

function readItems(cursor: Cursor, close: string): readonly Expression[] {
  const items: Expression[] = [];
  while (!cursor.take(close)) {
    const item = readItem(cursor);
    items.push(item);
    if (cursor.isAtEnd && close === ")" && endsOpen(item)) return items;
    if (cursor.peek() !== close) cursor.want(",");
  }
  return items;
}

function readItem(cursor: Cursor): Expression {
  if (cursor.take("...")) return { kind: "spread", text: "...", of: readExpression(cursor) };
  return readExpression(cursor);
}
