/** False for a value that is nested deeper than the given number of levels. */
export function depthWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => depthWithin(inner, levels - 1));
}

/** JSON text of a value from a source, for messages and examples. Printing recurses, so very deep values are only named. */
export function printValue(value: unknown): string {
  if (typeof value === "string") return value;
  return depthWithin(value, 64)
    ? (JSON.stringify(value) ?? "nothing")
    : "a value nested too deeply to print";
}
