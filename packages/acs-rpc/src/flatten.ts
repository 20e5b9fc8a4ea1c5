import { AcsUsageError } from "./acs-usage-error.js";
import type { ParameterForm } from "./operation.js";

// No documented parameter nests deeper than a few levels; the bound turns endless structures into a typed error.
const MAX_DEPTH = 32;

/**
 * Turns a request into wire parameters: list items are numbered from 1 and levels joined by dots (`Filter.1.Value.2`),
 * booleans are `true` and `false`, `undefined` and `null` are left out, and so are empty lists and objects. Text is
 * passed through unchanged. Throws {@link AcsUsageError} for a value that has no wire form, naming its place.
 * @param forms parameters that are written in another way, by name: `json` as a text of JSON, `simple` with commas.
 */
export function flatten(
  input: object,
  forms: Readonly<Record<string, ParameterForm>> = {},
): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  let dotted = false;
  for (const [key, value] of Object.entries(input)) {
    dotted ||= key.includes(".");
    const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
    append(pairs, key, form === undefined ? value : written(key, value, form), [input]);
  }
  if (dotted) refuseDuplicates(pairs);
  return pairs;
}

/** A text that holds the whole value; what is a text already, or nothing, stays as it is. */
function written(name: string, value: unknown, form: ParameterForm): unknown {
  if (typeof value !== "object" || value === null) return value;
  const inner: [string, string][] = [];
  // Refuses what has no wire form, as for every other parameter.
  append(inner, name, value, []);
  if (inner.length === 0) return undefined;
  if (form === "json") return JSON.stringify(value);
  const comma = inner.find(([, text]) => text.includes(","));
  if (comma !== undefined)
    throw unusable(
      "CommaInList",
      comma[0],
      "an item with a comma, of which there can be none",
      "items without one",
    );
  return inner.map(([, text]) => text).join(",");
}

function append(
  pairs: [string, string][],
  name: string,
  value: unknown,
  within: readonly object[],
): void {
  switch (typeof value) {
    case "undefined":
      return;
    case "string":
      if (/\p{Surrogate}/u.test(value))
        throw unusable("LoneSurrogate", name, "half a surrogate pair", "well-formed text");
      pairs.push([name, value]);
      return;
    case "boolean":
      pairs.push([name, value ? "true" : "false"]);
      return;
    case "number":
      pairs.push([name, decimal(name, value)]);
      return;
    case "object":
      if (value !== null) appendMembers(pairs, name, value, within);
      return;
    case "bigint":
      throw unusable("BigIntValue", name, "a BigInt", "a number, or the digits as a string");
    case "function":
    case "symbol":
      throw unusable(
        "UnsupportedValue",
        name,
        `a ${typeof value}`,
        "a string, number, boolean, list or object",
      );
  }
}

function appendMembers(
  pairs: [string, string][],
  name: string,
  value: object,
  within: readonly object[],
): void {
  if (within.includes(value))
    throw unusable("CyclicValue", name, "an object that contains itself", "a tree of values");
  if (within.length >= MAX_DEPTH)
    throw unusable("TooDeep", name, `nested deeper than ${MAX_DEPTH}`, "a flatter value");
  const inner = [...within, value];
  if (Array.isArray(value)) {
    // Left-out items leave no gap: the service stops reading a list at the first missing number.
    let position = 0;
    for (const item of value) {
      if (item !== undefined && item !== null) append(pairs, `${name}.${++position}`, item, inner);
    }
    return;
  }
  const tag = Object.prototype.toString.call(value);
  if (tag !== "[object Object]") {
    const hint =
      tag === "[object Date]"
        ? "a string such as 2026-01-31T16:00:00Z"
        : "a plain object, list or string";
    throw unusable("UnsupportedValue", name, `a ${tag.slice(8, -1)}`, hint);
  }
  for (const [key, member] of Object.entries(value)) append(pairs, `${name}.${key}`, member, inner);
}

function decimal(name: string, value: number): string {
  if (!Number.isFinite(value)) throw unusable("NotFinite", name, String(value), "a finite number");
  const text = String(value);
  if (text.includes("e"))
    throw unusable(
      "NotDecimal",
      name,
      `${text}, which prints with an exponent`,
      "its digits as a string",
    );
  return text;
}

function refuseDuplicates(pairs: readonly [string, string][]): void {
  const seen = new Set<string>();
  for (const [name] of pairs) {
    if (seen.has(name))
      throw unusable(
        "DuplicateParameter",
        name,
        "given twice, nested and with dots",
        "one of them",
      );
    seen.add(name);
  }
}

function unusable(code: string, name: string, got: string, want: string): AcsUsageError {
  return new AcsUsageError({ code, message: `Parameter ${name} is ${got}; give ${want}.` });
}
