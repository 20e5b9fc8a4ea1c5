import { styleText } from "node:util";

/** Colours by meaning. On a pipe, or where NO_COLOR is set, the text stays as it is. */
export interface Style {
  strong(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

/** Colours for a stream, which decides whether there are any; or always (`true`), or never (`false`). */
export function createStyle(target: NodeJS.WritableStream | boolean): Style {
  const as =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      target === false
        ? text
        : styleText(format, text, target === true ? { validateStream: false } : { stream: target });
  return {
    strong: as("bold"),
    dim: as("dim"),
    good: as("green"),
    warn: as("yellow"),
    bad: as("red"),
  };
}
