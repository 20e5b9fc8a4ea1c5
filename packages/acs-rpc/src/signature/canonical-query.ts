import { percentEncode } from "./percent-encode.js";

/** Parameters of a call in wire form: decoded names and values. */
export type WireParameters = Iterable<readonly [name: string, value: string]>;

/**
 * The query string that both sides sign: sorted by name in code unit order, names and values percent-encoded, a parameter
 * without value keeps its `=`. Parameters of the same name keep their order. It is also a valid query for the URL.
 */
export function canonicalQuery(parameters: WireParameters): string {
  const sorted = [...parameters].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  let query = "";
  for (const [name, value] of sorted) {
    query += `${query === "" ? "" : "&"}${percentEncode(name)}=${percentEncode(value)}`;
  }
  return query;
}
