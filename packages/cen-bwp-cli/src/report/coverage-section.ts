import type { Coverage } from "cen-bwp-ops";

import { type Cell, htmlSection } from "./html-table.js";

/** Area pair by CEN instance. */
export function coverageSection({ cens, pairs }: Coverage): string {
  return htmlSection(
    "Coverage",
    "Mbps by pair of areas and CEN instance; ^ a temporary upgrade is in force. Idle: attached to nothing; of those that are locked or expired none can be attached.",
    [
      { head: "Areas" },
      ...cens.map((head) => ({ head, number: true })),
      { head: "Idle", number: true },
      { head: "Idle, locked or expired", number: true },
      { head: "Head-room", number: true },
    ],
    pairs.map((row) => [
      row.pair.label,
      ...row.cells.map((cell): Cell =>
        cell.covered
          ? `${cell.bandwidth}${cell.temporaryUpgrade ? "^" : ""}`
          : { text: "none", as: "soft" },
      ),
      idleCell(row.idleBandwidth),
      idleCell(row.idleUnusableBandwidth),
      row.attachedTo.length === 0 ? { text: "none", as: "soft" } : headRoomCell(row.headRoom),
    ]),
  );
}

function idleCell(mbps: number): Cell {
  return mbps === 0 ? { text: "none", as: "soft" } : { text: String(mbps), as: "warn" };
}

function headRoomCell(mbps: number): Cell {
  return mbps < 0 ? { text: `${mbps} (too much allocated)`, as: "bad" } : String(mbps);
}
