import type { Coverage, CoverageCell, PairCoverage } from "cen-bwp-ops";

import type { Style } from "./style.js";

/**
 * The coverage as rows of text: a line for each pair of areas, a column for each CEN instance, Mbps in the cells
 * (`^` during a temporary upgrade), then what is attached to nothing, in brackets where it could be attached and with `!`
 * where it is locked or expired, and what attached plans have not given to connections. The first line says so.
 */
export function coverageTable(
  { pairs, cens, unstable }: Coverage,
  style: Style,
): readonly string[] {
  const labels = pairs.map((row) => row.pair.label);
  const first = Math.max(0, ...labels.map((label) => label.length));
  const widths = [...cens, "idle", "head-room"].map((name) =>
    Math.max(name.length, name === "idle" ? 9 : 6),
  );
  const legend = style.dim(
    `Mbps by area pair and CEN instance; ^ temporary upgrade; idle: (n) attached to nothing, n! locked or expired${unstable ? "; the plans changed while they were read" : ""}`,
  );
  const head = [
    "".padEnd(first),
    ...[...cens, "idle", "head-room"].map((name, index) =>
      style.strong(name.padStart(widths[index] as number)),
    ),
  ].join("  ");
  return [
    legend,
    head,
    ...pairs.map((row, index) => line(row, labels[index] as string, first, widths, style)),
  ];
}

function line(
  row: PairCoverage,
  label: string,
  first: number,
  widths: readonly number[],
  style: Style,
): string {
  const texts = [
    ...row.cells.map(cellText),
    idleText(row),
    row.attachedTo.length === 0 ? "·" : String(row.headRoom),
  ];
  const cells = texts.map((text, index) => {
    const padded = text.padStart(widths[index] as number);
    return text === "·" ? style.dim(padded) : /[(!]/.test(text) ? style.warn(padded) : padded;
  });
  return [label.padEnd(first), ...cells].join("  ");
}

function cellText(cell: CoverageCell): string {
  return cell.covered ? `${cell.bandwidth}${cell.temporaryUpgrade ? "^" : ""}` : "·";
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
