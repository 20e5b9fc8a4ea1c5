import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

import type { View } from "../output/report.js";

/** A column of a text table. */
export interface Column {
  readonly head: string;
  readonly right?: boolean;
  /** Where there is no room: which columns go first, the highest number in front. Without it a column stays. */
  readonly drop?: number;
}

/** A text, or a text with a shorter one for where there is no room. */
export type TableCell = string | { readonly full: string; readonly short: string };

/**
 * Rows of cells in columns two blanks apart, with a head. Wide characters count double. Cells may be coloured. Where the terminal is
 * too narrow, short texts stand in, then columns are left out, which a last line says, then lines are cut and end in `…`; on a pipe
 * nothing of that happens. A column without any content is left out.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  { style, width }: View,
): readonly string[] {
  const filled = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some((row) => cellText(row[index], false) !== ""));
  let isShort = false;
  let kept = filled;
  const widthOf = (column: (typeof filled)[number]): number =>
    Math.max(
      stringWidth(column.head),
      ...rows.map((row) => stringWidth(cellText(row[column.index], isShort))),
    );
  const total = (): number => kept.reduce((sum, column) => sum + widthOf(column) + 2, -2);
  const room = width ?? Number.POSITIVE_INFINITY;
  if (total() > room) isShort = true;
  for (;;) {
    const [next] = kept
      .filter(({ drop }) => drop !== undefined)
      .toSorted((a, b) => (b.drop ?? 0) - (a.drop ?? 0));
    if (next === undefined || total() <= room) break;
    kept = kept.filter((column) => column !== next);
  }
  const widths = kept.map(widthOf);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(cell, widths[at] as number, kept[at]?.right === true))
      .join("  ")
      .trimEnd();
  const left = filled.filter((column) => !kept.includes(column)).map(({ head }) => head);
  return [
    style.strong(fit(line(kept.map(({ head }) => head)), width)),
    ...rows.map((row) => fit(line(kept.map(({ index }) => cellText(row[index], isShort))), width)),
    ...(left.length === 0
      ? []
      : [style.dim(`no room for ${left.join(", ")}; --output csv has everything`)]),
  ];
}

function cellText(cell: TableCell | undefined, isShort: boolean): string {
  if (cell === undefined || typeof cell === "string") return cell ?? "";
  return isShort ? cell.short : cell.full;
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
