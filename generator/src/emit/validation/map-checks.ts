import { indent, type Scope, type Site } from "./site.js";

/** Checks of what stands under each key of a map. */
export function mapChecks(
  { value, steps }: Site,
  scope: Scope,
  checksOf: (item: Site) => readonly string[],
): readonly string[] {
  scope.depth += 1;
  const key = `key${scope.depth}`;
  const item = `item${scope.depth}`;
  const lines = checksOf({ value: item, steps: [...steps, key] });
  if (lines.length === 0) return [];
  // Whoever only wants to know whether all is well asks for no place.
  const walk =
    scope.mode === "is"
      ? `const ${item} of Object.values(${value})`
      : `const [${key}, ${item}] of Object.entries(${value})`;
  return [`for (${walk}) {`, ...indent(lines), "}"];
}
