/** Headers as any server hands them over: `Headers`, pairs, or Node's `request.headers`. */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Headers by lower-case name, values trimmed, repeated ones joined by `, ` as Node does. */
export function headerMap(source: HeaderSource): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [name, value] of pairsOf(source)) {
    const key = name.toLowerCase();
    const before = map.get(key);
    map.set(key, before === undefined ? value.trim() : `${before}, ${value.trim()}`);
  }
  return map;
}

function* pairsOf(source: HeaderSource): Iterable<readonly [string, string]> {
  if (isIterable(source)) {
    yield* source;
    return;
  }
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (typeof value === "string") yield [name, value];
    else if (value !== undefined) for (const each of value) yield [name, each];
  }
}

function isIterable(source: HeaderSource): source is Iterable<readonly [string, string]> {
  return typeof (source as { [Symbol.iterator]?: unknown })[Symbol.iterator] === "function";
}
