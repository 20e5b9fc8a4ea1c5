import type { Coverage, CoverageCell, PairCoverage } from "cen-bwp-ops";
import stringWidth from "string-width";

import { areaCode } from "./area-code.js";
import type { Style } from "./style.js";
import { pad, printable } from "./table.js";
import { wrap } from "./wrap.js";

interface CoverageColumn {
  readonly head: string;
  readonly cells: readonly string[];
  readonly width: number;
}

/**
 * The coverage as rows of text: a line for each pair of areas, a column for each CEN instance, Mbps in the cells
 * (`^` during a temporary upgrade), then what is attached to nothing, in brackets where it could be attached and with `!`
 * where it is locked or expired, and what attached plans have not given to connections. The first lines say so. Where the width is not
 * enough, areas get short, and then the columns stand below each other.
 */
export function coverageTable(
  { pairs, cens, areas, unstable }: Coverage,
  style: Style,
  width?: number,
): readonly string[] {
  const columns = [
    ...cens.map((cen, index) =>
      columnOf(printable(cen), pairs, (row) => cellText(row.cells[index])),
    ),
    columnOf("idle", pairs, idleText),
    columnOf("head-room", pairs, headRoomText),
  ];
  const room = width ?? Number.POSITIVE_INFINITY;
  const full = pairs.map((row) => printable(row.pair.label));
  const isTight = widthOf(full) + total(columns) > room;
  const labels = isTight
    ? pairs.map(({ pair }) => printable(`${areaCode(pair.first)} ↔ ${areaCode(pair.second)}`))
    : full;
  const first = widthOf(labels);
  const legend = [
    "Mbps by area pair and CEN instance; ^ temporary upgrade",
    "idle: (n) attached to nothing, n! locked or expired",
    ...(isTight ? [areas.map((area) => `${areaCode(area)} ${area}`).join(", ")] : []),
    ...(unstable ? ["the plans changed while they were read"] : []),
  ];
  return [
    ...legend.flatMap((line) => wrap(line, width)).map((line) => style.dim(line)),
    ...blocks(columns, room - first).flatMap((block, at) => [
      ...(at === 0 ? [] : [""]),
      [
        "".padEnd(first),
        ...block.map(({ head, width: w }) => style.strong(pad(head, w, true))),
      ].join("  "),
      ...labels.map((label, row) =>
        [pad(label, first), ...block.map((column) => drawn(column, row, style))].join("  "),
      ),
    ]),
  ];
}

function columnOf(
  head: string,
  pairs: readonly PairCoverage[],
  text: (row: PairCoverage) => string,
): CoverageColumn {
  const cells = pairs.map(text);
  return { head, cells, width: widthOf([head, ...cells]) };
}

function widthOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

function total(columns: readonly CoverageColumn[]): number {
  return columns.reduce((sum, { width }) => sum + 2 + width, 0);
}

// As many columns beside each other as there is room for, one at least.
function blocks(
  columns: readonly CoverageColumn[],
  room: number,
): readonly (readonly CoverageColumn[])[] {
  const all: CoverageColumn[][] = [[]];
  for (const column of columns) {
    const last = all.at(-1) as CoverageColumn[];
    if (last.length > 0 && total([...last, column]) > room) all.push([column]);
    else last.push(column);
  }
  return all;
}

function drawn({ cells, width }: CoverageColumn, row: number, style: Style): string {
  const text = cells[row] ?? "";
  const padded = pad(text, width, true);
  return text === "·" ? style.dim(padded) : /[(!]/.test(text) ? style.warn(padded) : padded;
}

function cellText(cell: CoverageCell | undefined): string {
  return cell?.covered ? `${cell.bandwidth}${cell.temporaryUpgrade ? "^" : ""}` : "·";
}

function headRoomText({ attachedTo, headRoom }: PairCoverage): string {
  return attachedTo.length === 0 ? "·" : String(headRoom);
}

function idleText({
  idle,
  idleBandwidth,
  idleUnusable,
  idleUnusableBandwidth,
}: PairCoverage): string {
  const usable = idle.length === 0 ? [] : [`(${idleBandwidth})`];
  const unusable = idleUnusable.length === 0 ? [] : [`${idleUnusableBandwidth}!`];
  return [...usable, ...unusable].join(" ") || "·";
}
