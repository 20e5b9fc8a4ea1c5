/** Columns a literal may take before it is broken into lines. */
const width = 110;

/** A JavaScript literal of plain data, with identifiers unquoted as keys where that is safe. */
export function literal(value: unknown, indent = ""): string {
  const inline = onOneLine(value, width - indent.length);
  if (inline !== undefined) return inline;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  const members = membersOf(value as object).map(
    ([key, member]) => `${inner}${propertyName(key)}: ${literal(member, inner)},\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}

/** A key of an object literal. `__proto__` would set the prototype unless computed. */
export function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

/** Reads a member of a record; in brackets, because consumers may forbid dots on index signatures. */
export function memberOf(object: string, name: string): string {
  return `${object}[${text(name)}]`;
}

/**
 * The value without a line break, or undefined where a list or an object does not fit. Stops as soon as the room is used up:
 * writing everything out at every depth to see whether it fits took more time than all the rest of a run.
 */
function onOneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) return text(value);
  const isList = Array.isArray(value);
  const parts = isList ? value.map((item) => ["", item] as const) : membersOf(value);
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  if (parts.length === 0) return isList ? "[]" : "{}";
  let line = open;
  for (const [index, [key, part]] of parts.entries()) {
    if (index > 0) line += ", ";
    if (!isList) line += `${propertyName(key)}: `;
    const rest = onOneLine(part, room - line.length - close.length);
    if (rest === undefined) return undefined;
    line += rest;
    if (line.length + close.length > room) return undefined;
  }
  return line + close;
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

function text(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
