import { columnsOf } from "./fit/columns.js";
import { width } from "./fit/print-doc.js";

/** An expression that stands in data as it is. */
export class Source {
  readonly text: string;

  constructor(code: string) {
    this.text = code;
  }
}

/** Columns of a key below which a long text stays beside it. */
const shortKey = 5;

/**
 * A JavaScript literal of plain data, with identifiers unquoted as keys where that is safe, laid out as a formatter would. Beside the
 * indentation and so many columns `around` it, nothing is taken to stand on its first line; what does breaks the line later.
 */
export function literal(value: unknown, indent = "", around = 0): string {
  return written(value, indent, indent.length + around, 0);
}

/** A key of an object literal. `__proto__` would set the prototype unless computed. */
export function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) || /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? name
    : text(name);
}

/** Reads a member of a record; in brackets, because consumers may forbid dots on index signatures. */
export function memberOf(object: string, name: string): string {
  return `${object}[${text(name)}]`;
}

/** The value behind `before` columns and before `after` more. */
function written(value: unknown, indent: string, before: number, after: number): string {
  const inline = onOneLine(value, width - before - after);
  if (inline !== undefined) return inline;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) return `{\n${linesOf(value as object, inner)}${indent}}`;
  if (value.every((item) => typeof item === "number"))
    return `[\n${filled(value, inner)}${indent}]`;
  const items = value.map((item) => `${inner}${written(item, inner, inner.length, 1)},\n`);
  return `[\n${items.join("")}${indent}]`;
}

function linesOf(value: object, indent: string): string {
  let lines = "";
  for (const [name, member] of membersOf(value)) {
    const key = propertyName(name);
    const before = indent.length + columnsOf(key) + 2;
    const beside = written(member, indent, before, 1);
    const isMoved = gainsFromMoving(member, key) && before + firstColumns(beside) > width;
    lines += isMoved
      ? `${indent}${key}:\n${indent}  ${written(member, `${indent}  `, indent.length + 2, 1)},\n`
      : `${indent}${key}: ${beside},\n`;
  }
  return lines;
}

/** Columns of the first line, with the comma if it is the only one. */
function firstColumns(printed: string): number {
  const end = printed.indexOf("\n");
  return end === -1 ? columnsOf(printed) + 1 : columnsOf(printed.slice(0, end));
}

/** Whether a value too long for the line of its key is put on the next. A function breaks by itself. */
function gainsFromMoving(value: unknown, key: string): boolean {
  if (typeof value === "boolean" || value instanceof Source) return false;
  return columnsOf(key) >= shortKey && (typeof value !== "number" || value < 0);
}

/** As many numbers on a line as fit. */
function filled(values: readonly number[], indent: string): string {
  let lines = "";
  let line = indent;
  for (const [index, value] of values.entries()) {
    const item = `${value},`;
    if (index > 0 && line.length + 1 + item.length > width) {
      lines += `${line}\n`;
      line = indent;
    }
    line += line === indent ? item : ` ${item}`;
  }
  return `${lines}${line}\n`;
}

/**
 * The value without a line break, or undefined where a list or an object does not fit. Stops as soon as the room is used up:
 * writing everything out at every depth to see whether it fits took more time than all the rest of a run.
 */
function onOneLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) return text(value);
  if (value instanceof Source) return value.text;
  const isList = Array.isArray(value);
  if (isList && isTable(value)) return undefined;
  const parts = isList ? value.map((item) => ["", item] as const) : membersOf(value);
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  if (parts.length === 0) return isList ? "[]" : "{}";
  let line = open;
  let left = room - open.length - close.length;
  for (const [index, [key, part]] of parts.entries()) {
    const lead = `${index > 0 ? ", " : ""}${isList ? "" : `${propertyName(key)}: `}`;
    left -= columnsOf(lead);
    const rest = onOneLine(part, left);
    if (rest === undefined) return undefined;
    left -= columnsOf(rest);
    if (left < 0) return undefined;
    line += lead + rest;
  }
  return line + close;
}

/** A list of several objects, or of several lists, that hold more than one thing each: every one has its lines. */
function isTable(list: readonly unknown[]): boolean {
  if (list.length < 2) return false;
  const isOfLists = Array.isArray(list[0]);
  return list.every(
    (item) =>
      typeof item === "object" &&
      item !== null &&
      !(item instanceof Source) &&
      Array.isArray(item) === isOfLists &&
      (Array.isArray(item) ? item : membersOf(item)).length > 1,
  );
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

/** Texts that stand between quotes as they are; nearly all. */
const plain = /^[ !#-[\]-~]*$/;

function text(value: unknown): string {
  if (typeof value === "string" && plain.test(value)) return `"${value}"`;
  const printed = (JSON.stringify(value) ?? "undefined")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return typeof value === "string" && printed.includes('\\"') ? requoted(printed) : printed;
}

/** A string literal in double quotes; in single ones where that escapes less. */
function requoted(printed: string): string {
  const inner = printed.slice(1, -1);
  let gain = 0;
  const other = inner.replaceAll(/\\.|'/gs, (found) => {
    if (found === "'") gain -= 1;
    if (found !== '\\"') return found === "'" ? "\\'" : found;
    gain += 1;
    return '"';
  });
  return gain > 0 ? `'${other}'` : printed;
}
