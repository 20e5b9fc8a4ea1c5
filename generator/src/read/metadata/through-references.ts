import { isObject, member, pointerTo, textMember } from "./json-value.js";
import { resolveReference } from "./resolve-reference.js";

/**
 * Fields are placed by the way that led to them, which may go through references; this is where they stand in the document. What a
 * reference has beside itself stands in its own place. Stops where nothing follows.
 */
export function throughReferences(root: unknown, pointer: string): string {
  let at = "";
  let value = root;
  for (const escaped of pointer.split("/").slice(1)) {
    const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
    const seen = new Set<string>();
    for (
      let reference = isObject(value) ? textMember(value, "$ref") : undefined;
      reference !== undefined && isObject(value) && !Object.hasOwn(value, step);
      reference = isObject(value) ? textMember(value, "$ref") : undefined
    ) {
      const target = resolveReference(root, reference);
      // Comes back to itself, or leads nowhere.
      if (seen.has(reference) || target === undefined) return at;
      seen.add(reference);
      at = reference.slice(1);
      value = target;
    }
    const next = Array.isArray(value)
      ? (value[Number(step)] as unknown)
      : isObject(value)
        ? member(value, step)
        : undefined;
    if (next === undefined) return at;
    at = pointerTo(at, step);
    value = next;
  }
  return at;
}
