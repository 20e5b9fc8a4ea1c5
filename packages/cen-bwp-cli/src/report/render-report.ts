import type { Coverage, Intent } from "cen-bwp-ops";

import { minuteText } from "../render/time-text.js";
import { escapeHtml } from "./escape-html.js";
import { htmlSection } from "./html-table.js";
import { attentionSection } from "./attention-section.js";
import { coverageSection } from "./coverage-section.js";
import { allocationSection, expirySection, upgradeSection } from "./plan-sections.js";
import { reportStyle } from "./report-style.js";

/** What the report shows. */
export interface ReportInput {
  readonly coverage: Coverage;
  readonly where: string;
  /** Intents that are not settled; left out where there is no journal. */
  readonly open?: readonly Intent[];
}

/** One HTML file that needs nothing else: no script, no font, no request. Pure. */
export function renderReport({ coverage, where, open }: ReportInput): string {
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
${upgradeSection(plans, at)}
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
    [{ head: "Plan" }, { head: "Mbps", number: true }, { head: "Until" }, { head: "Outcome" }],
    open.map(({ order, result }) => [
      order.CenBandwidthPackageId,
      String(order.Bandwidth),
      order.EndTime,
      { text: result?.outcome ?? "under way", as: "warn" },
    ]),
  );
}
