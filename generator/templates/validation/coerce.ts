import { toJson } from "./decode-wire.js";

/** What a request looks like: a scalar's type, `json` for what is written as one text of JSON, a list as a list of its item's shape, an object by member. */
export type WireShape =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "json"
  | readonly [WireShape]
  | { readonly [member: string]: WireShape };

/** Text by name: a query string, an environment, the fields of a form; several values of one name as a list. */
export type CoerceInput =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

export interface CoerceOptions {
  /** Only names that start with this are read, and it is taken off: `CEN_BWP_` for `CEN_BWP_PAGE_SIZE`. */
  readonly prefix?: string;
}

/** What coercion gives; judge `value` with the validator. */
export interface Coerced {
  readonly value: Record<string, unknown>;
  /** Names the request has no place for. */
  readonly unknown: readonly string[];
}

/** No list grows longer than this. */
const maxIndex = 1000;

/**
 * Reads text as people write it into the shape of a request: names in any case, with `_` or `-` between words, and with `.`, `__` or
 * brackets between steps; white space around values; `true`, `yes`, `on`, `1` and their opposites; one value, or the same name several
 * times, for a list. An empty text counts as not given. What cannot be read stays text, so that the validator reports it.
 */
export function coerceWire(
  shape: { readonly [member: string]: WireShape },
  input: CoerceInput,
  { prefix = "" }: CoerceOptions = {},
): Coerced {
  const value: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, text] of pairsOf(input)) {
    if (!name.toLowerCase().startsWith(prefix.toLowerCase())) continue;
    if (text.trim() === "") continue;
    const steps = name
      .slice(prefix.length)
      .replaceAll(/\[|__/g, ".")
      .replaceAll("]", "")
      .split(".");
    if (!place(value, shape, steps, text)) unknown.push(name);
  }
  return { value, unknown };
}

type Slots = Record<string | number, unknown>;

function* pairsOf(input: CoerceInput): Iterable<readonly [string, string]> {
  if (Symbol.iterator in input) yield* input as Iterable<readonly [string, string]>;
  else
    for (const [name, value] of Object.entries(input))
      if (typeof value === "string") yield [name, value];
      else if (value !== undefined) for (const one of value) yield [name, one];
}

/** Puts a text where the steps lead; false where they lead nowhere, and nothing is changed then. */
function place(
  target: Slots,
  shape: { readonly [member: string]: WireShape },
  [step, ...rest]: readonly string[],
  text: string,
): boolean {
  const member = Object.keys(shape).find((name) => plain(name) === plain(step ?? ""));
  const at = member === undefined ? undefined : shape[member];
  if (member === undefined || at === undefined) return false;
  return put(target, member, at, rest, text);
}

function put(
  target: Slots,
  key: string | number,
  shape: WireShape,
  rest: readonly string[],
  text: string,
): boolean {
  const held = Object.hasOwn(target, key) ? target[key] : undefined;
  if (typeof shape === "string") {
    if (rest.length > 0) return false;
    target[key] = parse(shape, text);
    return true;
  }
  if (!isList(shape)) {
    const record = (held ?? {}) as Slots;
    if (!place(record, shape, rest, text)) return false;
    target[key] = record;
    return true;
  }
  const list = (held ?? []) as unknown[];
  const [index = "", ...deeper] = rest;
  // Without an index the value is one more of the list.
  const numbered = /^[1-9]\d{0,3}$/.test(index) && Number(index) <= maxIndex;
  if (!numbered && (rest.length > 0 || list.length >= maxIndex)) return false;
  const at = numbered ? Number(index) - 1 : list.length;
  if (!put(list as unknown as Slots, at, shape[0], numbered ? deeper : [], text)) return false;
  target[key] = list;
  return true;
}

function isList(shape: WireShape): shape is readonly [WireShape] {
  return Array.isArray(shape);
}

function plain(name: string): string {
  return name.replaceAll(/[_-]/g, "").toLowerCase();
}

function parse(type: string, text: string): unknown {
  const trimmed = text.trim();
  switch (type) {
    case "integer":
      return integerOf(trimmed) ?? text;
    case "number":
      return /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(trimmed) ? Number(trimmed) : text;
    case "boolean":
      if (/^(true|yes|on|1)$/i.test(trimmed)) return true;
      return /^(false|no|off|0)$/i.test(trimmed) ? false : text;
    case "json":
      return toJson(trimmed);
    default:
      return trimmed;
  }
}

function integerOf(text: string): number | undefined {
  const value = /^[-+]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
