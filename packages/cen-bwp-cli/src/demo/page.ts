import type { Output } from "../io/io.js";
import { pad } from "../render/table.js";
import type { Style } from "../render/style.js";
import { wrap } from "../render/wrap.js";

/** Prints the demo's lines below each other: a heading column, then one text or three aligned columns. */
export interface Page {
  /** Columns for a text beside a heading. */
  readonly width: number;
  line(heading: string, text: string): void;
  row(heading: string, subject: string, wish: string, result: string): void;
  gap(): void;
}

const indent = 10;

/** Keeps to the width of the terminal, and to 100 columns on a pipe. */
export function createPage(out: Output, style: Style): Page {
  const width = out.isTTY ? (out.columns ?? 80) : 100;
  const print = (heading: string, text: string, hang: number): void => {
    for (const line of wrap(`${style.strong(pad(heading, indent - 1))} ${text}`, width, hang))
      out.write(`${line}\n`);
  };
  return {
    width: width - indent,
    line: (heading, text) => print(heading, text, indent),
    row(heading, subject, wish, result) {
      const start = `${pad(subject, 15)}${pad(wish, 25)}`;
      // Where there is no room for a column of its own, the result goes below.
      if (width >= 90) return print(heading, start + result, indent + start.length);
      print(heading, start.trimEnd(), indent);
      print("", `  ${result}`, indent + 2);
    },
    gap: () => void out.write("\n"),
  };
}
