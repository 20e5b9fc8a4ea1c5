import { isObject, member, textMember } from "./json-value.js";

/** What a local reference such as `#/components/schemas/Page` leads to; undefined for any other. */
export function resolveReference(document: unknown, reference: string): unknown {
  if (!reference.startsWith("#")) return undefined;
  let value = document;
  for (const step of reference.slice(1).split("/").slice(1)) {
    if (!isObject(value)) return undefined;
    value = member(value, decodeStep(step));
  }
  return value;
}

/** Whether references lead from one to the next and back, with no schema among them. */
export function isEndless(document: unknown, reference: string): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = reference; next !== undefined;) {
    if (seen.has(next)) return true;
    seen.add(next);
    const target = resolveReference(document, next);
    next = isObject(target) ? textMember(target, "$ref") : undefined;
  }
  return false;
}

function decodeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
