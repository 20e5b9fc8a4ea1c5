import type { Output } from "../io/io.js";
import type { Style } from "../render/style.js";

/** Prints the demo's lines below each other: a heading column, then one text or three aligned columns. */
export interface Page {
  line(heading: string, text: string): void;
  row(heading: string, subject: string, wish: string, result: string): void;
  gap(): void;
}

export function createPage(out: Output, style: Style): Page {
  const head = (heading: string): string => style.strong(heading.padEnd(9));
  return {
    line: (heading, text) => void out.write(`${head(heading)} ${text}\n`),
    row: (heading, subject, wish, result) =>
      void out.write(`${head(heading)} ${subject.padEnd(15)}${wish.padEnd(25)}${result}\n`),
    gap: () => void out.write("\n"),
  };
}
