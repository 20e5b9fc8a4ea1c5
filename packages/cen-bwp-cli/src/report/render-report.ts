import type { Coverage, CoverageChoice, Intent } from "cen-bwp-ops";

import type { ListedWindow } from "../window/listed-window.js";
import { minuteText } from "../render/time-text.js";
import { escapeHtml } from "./escape-html.js";
import { htmlSection } from "./html-table.js";
import { attentionSection } from "./attention-section.js";
import { coverageSection } from "./coverage-section.js";
import { allocationSection, expirySection, upgradeSection } from "./plan-sections.js";
import { reportStyle } from "./report-style.js";
import { wantedSection } from "./wanted-section.js";
import { windowSection } from "./window-section.js";

/** What the report shows. */
export interface ReportInput {
  readonly coverage: Coverage;
  readonly where: string;
  /** Intents that are not settled; left out where there is no journal. */
  readonly open?: readonly Intent[];
  /** The windows of the configuration; left out where it has none. */
  readonly windows?: readonly ListedWindow[];
  /** What the configuration wants covered; left out where it wants nothing. */
  readonly wanted?: readonly CoverageChoice[];
}

/** One HTML file that needs nothing else: no script, no font, no request. Pure. */
export function renderReport({ coverage, where, open, windows, wanted }: ReportInput): string {
  const plans = coverage.pairs.flatMap((row) => row.plans);
  const { at, unstable } = coverage;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Bandwidth plans, ${minuteText(at)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<header>
<h1>Bandwidth plans</h1>
<p class="soft">${plans.length} plans of ${escapeHtml(where)}, read at <time datetime="${minuteText(at)}">${minuteText(at)}</time></p>
${unstable ? '<p class="warn">The plans changed while they were read.</p>' : ""}
</header>
<main>
${coverageSection(coverage)}
${wanted === undefined ? "" : wantedSection(wanted)}
${upgradeSection(plans, at)}
${windows === undefined ? "" : windowSection(windows, at)}
${open === undefined ? "" : openSection(open)}
${attentionSection(coverage)}
${allocationSection(plans)}
${expirySection(plans, at)}
</main>
</body>
</html>
`;
}

function openSection(open: readonly Intent[]): string {
  return htmlSection(
    "Orders not settled",
    "Temporary upgrades whose outcome nobody knows yet. Do not order them again by other means.",
    [
      { head: "Plan" },
      { head: "Mbps", number: true },
      { head: "Until" },
      { head: "Outcome" },
      { head: "To find out" },
    ],
    open.map(({ order, result }) => [
      order.CenBandwidthPackageId,
      String(order.Bandwidth),
      order.EndTime,
      { text: result?.outcome ?? "under way", as: "warn" },
      questionOf(result),
    ]),
  );
}

function questionOf(result: Intent["result"]): string {
  return result && "question" in result && typeof result.question === "string"
    ? result.question
    : "run the same command again";
}
