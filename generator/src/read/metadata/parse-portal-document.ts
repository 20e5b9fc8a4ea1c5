import type { Diagnostic, Source } from "../diagnostic.js";
import { decodeSource, maxMetadataBytes } from "../source-text.js";
import { isObject, type JsonObject, member } from "./json-value.js";
import { repeatedKeys } from "./repeated-keys.js";
import { textPlaces } from "./text-places.js";

/** A document that is one. */
export interface PortalDocument {
  readonly root: JsonObject;
  readonly apis: JsonObject;
  /** What it states twice. */
  readonly repeated: readonly Diagnostic[];
}

/** The document and its `apis`, or what is wrong with it. */
export function parsePortalDocument(source: Source): PortalDocument | Diagnostic {
  const decoded = decodeSource(source, maxMetadataBytes);
  if (!decoded.ok) return decoded.diagnostic;
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (error) {
    const words = error instanceof Error ? error.message.replaceAll(/\s+/gu, " ") : "unknown";
    const offset = offsetOf(decoded.text, words);
    return {
      severity: "error",
      code: "json-invalid",
      message: `this is no JSON (${words.replace(/ in JSON at position .*/u, "").slice(0, 100)}); the api-docs document of a product was expected`,
      ...(offset === undefined ? {} : textPlaces(decoded.text)(offset)),
    };
  }
  const apis = isObject(root) ? member(root, "apis") : undefined;
  if (isObject(root) && isObject(apis)) return { root, apis, repeated: repeatedKeys(decoded.text) };
  const cli = isObject(root) && typeof member(root, "protocol") === "string";
  return {
    severity: "error",
    code: "metadata-not-recognised",
    message: `${cli ? "this is metadata of the command-line tool, which has no answers" : "there is no member apis"}; the api-docs document of a product was expected`,
    pointer: "",
  };
}

/** V8 names the offset, but not of an end that comes too early. */
function offsetOf(text: string, words: string): number | undefined {
  const offset = /\bposition (\d+)/u.exec(words)?.[1];
  if (offset !== undefined) return Number(offset);
  return words.includes("end of JSON input") ? text.trimEnd().length : undefined;
}
