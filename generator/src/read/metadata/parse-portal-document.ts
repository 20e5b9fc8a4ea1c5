import type { Diagnostic, Source } from "../diagnostic.js";
import { decodeSource, maxMetadataBytes } from "../source-text.js";
import { isObject, type JsonObject, member } from "./json-value.js";

/** The document and its `apis`, or what is wrong with it. */
export function parsePortalDocument(
  source: Source,
): { readonly root: JsonObject; readonly apis: JsonObject } | Diagnostic {
  const decoded = decodeSource(source, maxMetadataBytes);
  if (!decoded.ok) return decoded.diagnostic;
  let root: unknown;
  try {
    root = JSON.parse(decoded.text);
  } catch (error) {
    const words = error instanceof Error ? error.message.replaceAll(/\s+/gu, " ") : "unknown";
    const line = lineOf(decoded.text, words);
    return {
      severity: "error",
      code: "json-invalid",
      message: `this is no JSON (${words.slice(0, 100)}); the api-docs document of a product was expected`,
      ...(line === undefined ? {} : { line }),
    };
  }
  const apis = isObject(root) ? member(root, "apis") : undefined;
  if (isObject(root) && isObject(apis)) return { root, apis };
  const cli = isObject(root) && typeof member(root, "protocol") === "string";
  return {
    severity: "error",
    code: "metadata-not-recognised",
    message: `${cli ? "this is metadata of the command-line tool, which has no answers" : "there is no member apis"}; the api-docs document of a product was expected`,
    pointer: "",
  };
}

/** V8 names the offset, and in some versions the line. */
function lineOf(text: string, words: string): number | undefined {
  const line = /\bline (\d+)/u.exec(words)?.[1];
  if (line !== undefined) return Number(line);
  const offset = /\bposition (\d+)/u.exec(words)?.[1];
  return offset === undefined ? undefined : text.slice(0, Number(offset)).split("\n").length;
}
