import { fail, type Found } from "./found.js";
import { isArray } from "./object.js";

// Members by their type. What is `undefined` counts as absent, which only `required` reports. Each is short, so that engines put
// it where it is called; all that costs happens once something is wrong.

export function required(found: Found, at: string, value: unknown, type: string): void {
  if (value === undefined) fail(found, [at], "required", value, type);
}

/** Whether there is a text to be judged further. */
export function text(found: Found, at: string, value: unknown): value is string {
  return typeof value === "string" || wrong(found, at, value, "string");
}

export function flag(found: Found, at: string, value: unknown): boolean {
  return typeof value === "boolean" || wrong(found, at, value, "boolean");
}

function wrong(found: Found, at: string, value: unknown, type: string): false {
  if (value !== undefined) fail(found, [at], "type", value, type);
  return false;
}

/** As `text`, with bounds on its length: no character or one at least, and as many as allowed. */
export function sized(
  found: Found,
  at: string,
  value: unknown,
  min: 0 | 1,
  max: number,
): value is string {
  if (!text(found, at, value)) return false;
  if (value.length < min) fail(found, [at], "minLength", value, 1);
  // There are no more characters than units, and at least half as many.
  // oxlint-disable-next-line typescript/no-misused-spread -- code points are what the service counts
  else if (value.length > max && (value.length > 2 * max || [...value].length > max))
    fail(found, [at], "maxLength", value, max);
  return true;
}

export function integer(found: Found, at: string, value: unknown, min: number, max: number): void {
  if (!Number.isSafeInteger(value)) wrong(found, at, value, "integer");
  else if ((value as number) > max) fail(found, [at], "maximum", value, max);
  else if ((value as number) < min) fail(found, [at], "minimum", value, min);
}

/** How many items of a list are to be walked: of one that is too long, which is reported, as many as it may have. */
export function list(found: Found, at: string, value: unknown, max: number): number {
  if (!isArray(value)) {
    wrong(found, at, value, "array");
    return 0;
  }
  if (value.length <= max) return value.length;
  fail(found, [at], "maxItems", value, max);
  return max;
}

/** A list of texts of which nothing more is known. */
export function texts(found: Found, at: string, value: unknown, max: number): void {
  const items = value as readonly unknown[];
  const end = list(found, at, items, max);
  for (let index = 0; index < end; index += 1) {
    const item = items[index];
    if (typeof item !== "string") fail(found, [at, index], "type", item, "string");
  }
}

/** What is no object has no such member. */
type Item = Readonly<Record<string, unknown>> | null | undefined;

/** Reports which of so many items agree in a member with one before them. For lists of few items, where a set costs more than it saves. */
export function distinct(
  found: Found,
  at: string,
  value: readonly unknown[],
  count: number,
  member: string,
): void {
  for (let index = 1; index < count; index += 1) {
    const key = (value[index] as Item)?.[member];
    for (let before = 0; before < index; before += 1)
      if (key !== undefined && (value[before] as Item)?.[member] === key) {
        fail(found, [at, index, member], "duplicate", key);
        break;
      }
  }
}

/** Reports a text that is none of few. */
export function oneOf(found: Found, at: string, value: unknown, values: readonly string[]): void {
  if (text(found, at, value)) fail(found, [at], "enum", value, ...values);
}

/** Reports what a text starts with or contains that it must not. */
export function forbid(
  found: Found,
  at: string,
  value: string,
  prefixes: readonly string[],
  parts: readonly string[],
): void {
  for (const prefix of prefixes)
    if (value.startsWith(prefix)) fail(found, [at], "forbiddenPrefix", value, prefix);
  for (const part of parts)
    if (value.includes(part)) fail(found, [at], "forbiddenSubstring", value, part);
}

/** Reports a member nobody documented, with the names there are. What is inherited or undefined counts as absent. */
export function undocumented(
  found: Found,
  value: Record<string, unknown>,
  name: string,
  known: readonly string[],
): void {
  if (value[name] !== undefined && Object.hasOwn(value, name))
    fail(found, [name], "unknownKey", value[name], ...known);
}
