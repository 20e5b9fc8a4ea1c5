import type { Diagnostic, Source } from "./diagnostic.js";

/** The largest help page that is read, in bytes. The largest known one has about a tenth of it. */
export const maxPageBytes: number = 4 * 1024 * 1024;
/** The largest metadata document that is read, in bytes. */
export const maxMetadataBytes: number = 32 * 1024 * 1024;

export type DecodedSource =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Turns a source into text, or says why it is none. Looks at size before anything else. */
export function decodeSource(source: Source, maxBytes: number): DecodedSource {
  // A character is at least one byte, so a long string needs no counting.
  const size = typeof source.text === "string" ? source.text.length : source.text.byteLength;
  if (size > maxBytes) {
    return refuse(
      "too-large",
      `${source.file} has ${size} bytes; the limit is ${maxBytes}. Give the page or the api-docs document alone.`,
    );
  }
  const text = typeof source.text === "string" ? source.text : decodeBytes(source.text);
  if (text === undefined)
    return refuse("encoding", `${source.file} is not UTF-8 text. Save it as UTF-8.`, 1);
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    return refuse(
      "binary",
      `${source.file} holds a NUL byte, so it is no text. Give the page as text or the metadata as JSON.`,
      lineAt(text, nul),
    );
  }
  const trimmed = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (trimmed.trim() === "")
    return refuse(
      "empty",
      `${source.file} is empty; a help page or an api-docs document was expected.`,
      1,
    );
  return { ok: true, text: trimmed };
}

/** File name without its folder. */
export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function refuse(code: string, message: string, line?: number): DecodedSource {
  return {
    ok: false,
    diagnostic: { severity: "error", code, message, ...(line === undefined ? {} : { line }) },
  };
}
