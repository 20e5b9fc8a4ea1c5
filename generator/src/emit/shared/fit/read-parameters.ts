import type { Cursor } from "./cursor.js";
import { readType } from "./read-type.js";
import type { Expression, Parameter, Type } from "./syntax.js";

type Read = (cursor: Cursor) => Expression;

/** `(a: A, b?: B = c)` */
export function readParameters(cursor: Cursor, read: Read): readonly Parameter[] {
  const parameters: Parameter[] = [];
  cursor.want("(");
  while (!cursor.take(")")) {
    parameters.push(readParameter(cursor, read));
    if (cursor.peek() !== ")") cursor.want(",");
  }
  return parameters;
}

function readParameter(cursor: Cursor, read: Read): Parameter {
  let name: string | Expression;
  if (cursor.peek() === "{" || cursor.peek() === "[") name = read(cursor);
  else {
    name = cursor.take("...") ? `...${cursor.next()}` : cursor.next();
    if (cursor.take("?")) name += "?";
  }
  const type: Type | undefined = cursor.take(":") ? readType(cursor) : undefined;
  return { name, type, initial: cursor.take("=") ? read(cursor) : undefined };
}
