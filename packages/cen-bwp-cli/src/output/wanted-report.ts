import type { CoverageChoice } from "cen-bwp-ops";

import type { Style } from "../render/style.js";
import { areasCell } from "../render/area-code.js";
import { type TableCell, textTable } from "../render/table.js";
import { instantText } from "./instant-text.js";
import type { Report, View } from "./report.js";

const columns = [
  { head: "CEN" },
  { head: "AREAS" },
  { head: "WANTED", right: true },
  { head: "HAS", right: true },
  { head: "PLAN" },
  { head: "STATE" },
];

/** `coverage --wanted`: what the configuration wants, against what is there. */
export function wantedReport(
  choices: readonly CoverageChoice[],
  { at, unstable }: { readonly at: number; readonly unstable: boolean },
): Report {
  const list = choices.map(wishDocument);
  return {
    kind: "WantedCoverage",
    data: { at: instantText(at), unstable, wishes: list },
    items: {
      kind: "Wish",
      list,
      columns: ["cen", "areas", "wanted", "has", "plan", "state"],
    },
    text: (view) => wishTable(choices, view),
  };
}

/** The wishes as a table. */
export function wishTable(choices: readonly CoverageChoice[], view: View): readonly string[] {
  return textTable(
    columns,
    choices.map((choice) => {
      const { cen, areas, wanted, has, plan } = wishDocument(choice);
      return [
        cen,
        areasCell(areas),
        wanted === undefined ? "any" : String(wanted),
        has === undefined ? "" : String(has),
        plan ?? "",
        stateText(choice, view.style),
      ];
    }),
    view,
  );
}

/** A wish in documents. */
export function wishDocument(choice: CoverageChoice): {
  readonly cen: string;
  readonly areas: readonly string[];
  readonly wanted: number | undefined;
  readonly has: number | undefined;
  readonly plan: string | undefined;
  readonly state: CoverageChoice["decision"];
} {
  const { decision, wanted } = choice;
  const plan = decision === "noPlan" ? undefined : choice.plan;
  return {
    cen: wanted.CenId,
    areas: wanted.areas,
    wanted: wanted.Bandwidth,
    has: plan?.bandwidth,
    plan: plan?.id,
    state: decision,
  };
}

function stateText({ decision }: CoverageChoice, style: Style): TableCell {
  switch (decision) {
    case "covered":
      return style.good("covered");
    case "tooSmall":
      return style.warn("covered by too little");
    case "attach":
      return {
        full: style.warn("missing; this idle plan could be attached"),
        short: style.warn("missing; plan is idle"),
      };
    case "noPlan":
      return style.bad("missing; no idle plan is enough");
  }
}
