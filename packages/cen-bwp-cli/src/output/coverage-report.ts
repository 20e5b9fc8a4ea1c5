import type { Coverage } from "cen-bwp-ops";

import { coverageTable } from "../render/coverage-table.js";
import { fit } from "../render/table.js";
import { instantText } from "./instant-text.js";
import type { Report } from "./report.js";

const columns = [
  "areas",
  "cen",
  "plans",
  "bandwidth",
  "allocated",
  "headRoom",
  "temporaryUpgrade",
  "idle",
  "idleBandwidth",
  "idleUnusableBandwidth",
];

/** `coverage`: rows are pairs of areas, cells CEN instances. CSV has one row per pair and CEN, and one for what is idle. */
export function coverageReport(coverage: Coverage): Report {
  const pairs = coverage.pairs.map(({ pair, plans, ...row }) => ({
    areas: [pair.first, pair.second],
    plans: plans.map(({ id }) => id),
    ...row,
  }));
  const rows = coverage.pairs.flatMap(({ pair, cells, ...row }) => {
    const areas = [pair.first, pair.second];
    const { idle, idleUnusable, idleBandwidth, idleUnusableBandwidth } = row;
    const plans = [...idle, ...idleUnusable];
    return [
      ...cells.filter(({ covered }) => covered).map((cell) => ({ areas, ...cell })),
      ...(plans.length === 0
        ? []
        : [{ areas, plans, idle: true, idleBandwidth, idleUnusableBandwidth }]),
    ];
  });
  const { areas, cens, unreadable, unstable, at } = coverage;
  return {
    kind: "Coverage",
    data: { at: instantText(at), unstable, unreadable, areas, cens, pairs },
    items: { kind: "CoverageCell", list: rows, columns },
    text: ({ style, width }) =>
      coverage.pairs.length === 0
        ? ["no plans"]
        : coverageTable(coverage, style, width).map((line) => fit(line, width)),
  };
}
