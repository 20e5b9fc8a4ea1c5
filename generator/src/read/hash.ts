import { createHash } from "node:crypto";

/** SHA-256 of a whole source, lower-case hex. */
export function hashSource(source: string | Uint8Array): string {
  return createHash("sha256").update(source).digest("hex");
}

/** SHA-256 of a text with white space collapsed, first 16 hex digits: new line breaks are not new words. */
export function hashText(text: string): string {
  return hashSource(text.replaceAll(/\s+/gu, " ").trim()).slice(0, 16);
}
