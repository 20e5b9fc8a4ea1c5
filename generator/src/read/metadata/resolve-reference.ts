import { isObject, member } from "./json-value.js";

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

function decodeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
