import type { Diagnostic } from "../read/index.js";

/** `page.txt:12: message [code]`, with the severity in front unless it is an error. */
export function diagnosticText(file: string, diagnostic: Diagnostic): string {
  const { severity, code, message, line, column, pointer, text } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const where = pointer === undefined || pointer === "" ? "" : ` at ${pointer}`;
  return `${place}: ${severity === "error" ? "" : `${severity}: `}${message}${where} [${code}${text === undefined ? "" : ` ${text}`}]`;
}
