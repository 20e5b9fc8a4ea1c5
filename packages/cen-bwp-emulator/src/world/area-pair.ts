/** The two areas a plan connects, as one key: order and letter case do not count. */
export type AreaPair = string & { readonly areaPair: true };

/**
 * Key of an unordered, case-folded pair of areas. `china`/`Europe` and `europe`/`china` are the same pair,
 * and `china`/`china` is a pair like any other. A span id cannot serve: its order is not canonical.
 */
export function areaPair(a: string, b: string): AreaPair {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()].toSorted();
  return `${first}/${second}` as AreaPair;
}
