import type { Coverage, CoverageCell, PairCoverage } from "cen-bwp-ops";

import type { Style } from "./style.js";

/**
 * The coverage as rows of text: a line for each pair of areas, a column for each CEN instance, Mbps in the cells
 * (`^` during a temporary upgrade), what is owned but attached to nothing in brackets. The first line says so.
 */
export function coverageTable(
  { pairs, cens, unstable }: Coverage,
  style: Style,
): readonly string[] {
  const labels = pairs.map((row) => row.pair.label);
  const first = Math.max(0, ...labels.map((label) => label.length));
  const widths = [...cens, "idle", "head-room"].map((name) => Math.max(name.length, 6));
  const legend = style.dim(
    `Mbps by area pair and CEN instance; ^ temporary upgrade, (n) owned but attached to nothing${unstable ? "; the plans changed while they were read" : ""}`,
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
    // Locked and expired ones are owned too.
    row.idle.length + row.idleUnusable.length === 0
      ? "·"
      : `(${row.idleBandwidth + row.idleUnusableBandwidth})`,
    row.attachedTo.length === 0 ? "·" : String(row.headRoom),
  ];
  const cells = texts.map((text, index) => {
    const padded = text.padStart(widths[index] as number);
    return text === "·" ? style.dim(padded) : text.startsWith("(") ? style.warn(padded) : padded;
  });
  return [label.padEnd(first), ...cells].join("  ");
}

function cellText(cell: CoverageCell): string {
  return cell.covered ? `${cell.bandwidth}${cell.temporaryUpgrade ? "^" : ""}` : "·";
}
