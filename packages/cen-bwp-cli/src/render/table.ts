import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

import type { View } from "../output/report.js";

/** A column of a text table. */
export interface Column {
  readonly head: string;
  readonly right?: boolean;
}

/**
 * Rows of cells in columns two blanks apart, with a head. Wide characters count double. Cells may be coloured. Where a line is wider
 * than the terminal, it is cut and ends in `…`; on a pipe nothing is cut. A column without any content is left out.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { style, width }: View,
): readonly string[] {
  const kept = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some((row) => row[index] !== "" && row[index] !== undefined));
  const widths = kept.map(({ head, index }) =>
    Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cell, widths[at] as number, kept[at]?.right === true))
      .join("  ")
      .trimEnd();
  return [
    style.strong(fit(line(kept.map(({ head }) => head)), width)),
    ...rows.map((row) => fit(line(kept.map(({ index }) => row[index] ?? "")), width)),
  ];
}

/** Pads a text to a number of terminal columns. */
export function pad(text: string, width: number, right = false): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}

/** Cuts a line to the terminal's width. A line that is cut loses its colours: half a sequence would colour what follows. */
export function fit(text: string, width: number | undefined): string {
  if (width === undefined || stringWidth(text) <= width) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(stripVTControlCharacters(text))) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** Text of somebody else's choosing, such as a plan's name, without anything that would drive the terminal. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}+/gu, " ");
}
