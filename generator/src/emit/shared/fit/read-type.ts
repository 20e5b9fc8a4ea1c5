import { UnknownSyntax, type Cursor } from "./cursor.js";
import type { Parameter, Signature, Type } from "./syntax.js";

/** Reads a type, with unions and intersections. */
export function readType(cursor: Cursor): Type {
  if (cursor.peek() === "(" && cursor.peek(cursor.behindBracket()) === "=>") {
    const parameters = readFunctionParameters(cursor);
    cursor.want("=>");
    return { kind: "function", parameters, returns: readType(cursor) };
  }
  if (cursor.peek(1) === "is" || (cursor.peek() === "asserts" && cursor.kind(1) === "name"))
    return { kind: "prefixed", prefix: `${cursor.next()} `, of: readPredicate(cursor) };
  return readList(cursor, "|", "union", () =>
    readList(cursor, "&", "intersection", () => readPostfix(cursor)),
  );
}

/** Those of a function type, which have no values. */
function readFunctionParameters(cursor: Cursor): readonly Parameter[] {
  const parameters: Parameter[] = [];
  cursor.want("(");
  while (!cursor.take(")")) {
    const name = `${cursor.take("...") ? "..." : ""}${cursor.next()}${cursor.take("?") ? "?" : ""}`;
    cursor.want(":");
    parameters.push({ name, type: readType(cursor), initial: undefined });
    if (cursor.peek() !== ")") cursor.want(",");
  }
  return parameters;
}

/** What follows the first word of `value is T` or `asserts value is T`. */
function readPredicate(cursor: Cursor): Type {
  const word = cursor.next();
  if (word === "is") return { kind: "prefixed", prefix: "is ", of: readType(cursor) };
  cursor.want("is");
  return { kind: "prefixed", prefix: `${word} is `, of: readType(cursor) };
}

/** `<A, B>`, if it is next. */
export function readTypeArguments(cursor: Cursor): readonly Type[] {
  if (!cursor.take("<")) return [];
  const types = [readType(cursor)];
  while (cursor.take(",")) types.push(readType(cursor));
  cursor.want(">");
  return types;
}

function readList(
  cursor: Cursor,
  operator: "|" | "&",
  kind: "union" | "intersection",
  read: () => Type,
): Type {
  const first = read();
  if (cursor.peek() !== operator) return first;
  const types = [first];
  while (cursor.take(operator)) types.push(read());
  return { kind, types };
}

function readPostfix(cursor: Cursor): Type {
  let type = readOne(cursor);
  while (cursor.peek() === "[" && !cursor.isSpaced) {
    cursor.want("[");
    type = { kind: "indexed", of: type, key: cursor.peek() === "]" ? undefined : readType(cursor) };
    cursor.want("]");
  }
  return type;
}

function readOne(cursor: Cursor): Type {
  if (cursor.take("(")) {
    const of = readType(cursor);
    cursor.want(")");
    return { kind: "parentheses", of };
  }
  if (cursor.take("{")) return { kind: "object", members: readSignatures(cursor) };
  if (cursor.take("[")) {
    const types: Type[] = [];
    while (!cursor.take("]")) {
      types.push(readType(cursor));
      if (cursor.peek() !== "]") cursor.want(",");
    }
    return { kind: "tuple", types };
  }
  const kind = cursor.kind();
  if (kind === "mark" && cursor.peek() === "-")
    return { kind: "word", text: cursor.next() + cursor.next(), args: [] };
  if (kind !== "name" && kind !== "string" && kind !== "number")
    throw new UnknownSyntax(cursor.peek());
  let text = cursor.next();
  if (
    ["readonly", "keyof", "typeof"].includes(text) &&
    cursor.isSpaced &&
    !/^[|&,;=>)]/.test(cursor.peek())
  )
    return { kind: "prefixed", prefix: `${text} `, of: readPostfix(cursor) };
  if (["infer", "unique", "new", "abstract"].includes(text)) throw new UnknownSyntax(text);
  while (cursor.take(".")) text += `.${cursor.next()}`;
  const args = readTypeArguments(cursor);
  if (["extends", "is"].includes(cursor.peek())) throw new UnknownSyntax(cursor.peek());
  return { kind: "word", text, args };
}

function readSignatures(cursor: Cursor): readonly Signature[] {
  const members: Signature[] = [];
  while (!cursor.take("}")) {
    members.push(readSignature(cursor));
    if (cursor.peek() !== "}") cursor.want(";");
  }
  return members;
}

/** `readonly name?: type` */
export function readSignature(cursor: Cursor): Signature {
  let name = "";
  if (cursor.peek() === "readonly" && cursor.peek(1) !== ":") name = `${cursor.next()} `;
  if (cursor.kind() !== "name" && cursor.kind() !== "string")
    throw new UnknownSyntax(cursor.peek());
  name += cursor.next();
  if (cursor.take("?")) name += "?";
  cursor.want(":");
  return { name, type: readType(cursor) };
}
