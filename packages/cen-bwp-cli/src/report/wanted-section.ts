import type { CoverageChoice } from "cen-bwp-ops";

import { wishDocument } from "../output/wanted-report.js";
import { type Cell, htmlSection } from "./html-table.js";

const states: Readonly<Record<CoverageChoice["decision"], Cell>> = {
  covered: "covered",
  tooSmall: { text: "covered by too little", as: "warn" },
  attach: { text: "missing; this idle plan could be attached", as: "warn" },
  noPlan: { text: "missing; no idle plan is enough", as: "bad" },
};

/** What the configuration wants covered, against what is there. */
export function wantedSection(choices: readonly CoverageChoice[]): string {
  return htmlSection(
    "Wanted coverage",
    "Mbps that CEN instances are to have between areas by the configuration.",
    [
      { head: "Areas" },
      { head: "CEN" },
      { head: "Wanted", number: true },
      { head: "Has", number: true },
      { head: "Plan" },
      { head: "State" },
    ],
    choices.map((choice) => {
      const { cen, areas, wanted, has, plan } = wishDocument(choice);
      return [
        areas.join(" ↔ "),
        cen,
        wanted === undefined ? "any" : String(wanted),
        has === undefined ? { text: "none", as: "soft" } : String(has),
        plan ?? { text: "none", as: "soft" },
        states[choice.decision],
      ];
    }),
  );
}
