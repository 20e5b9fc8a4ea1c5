import type { Report } from "../output/report.js";
import { actionColumns, actionDocument } from "./action-document.js";
import { diffText } from "./diff-text.js";
import type { Preview } from "./preview.js";
import { previewText, warningsOf } from "./preview-text.js";

/** `--dry-run` and `--plan-out`: what would be done. */
export function previewReport(
  previews: readonly Preview[],
  { where, zone }: { readonly where: string; readonly zone: string | undefined },
): Report {
  const documents = previews.map((one) => ({
    ...actionDocument(one.action),
    decision: one.decision,
    sends: one.sends,
    diff: diffText(one.action, one.plan, { zone, now: one.at }),
    checks: one.checks,
  }));
  const count = (what: Preview["sends"]): number =>
    previews.filter(({ sends }) => sends === what).length;
  return {
    kind: "Preview",
    data: { where, orders: count("order"), attachments: count("attachment"), actions: documents },
    items: {
      kind: "PreviewedAction",
      list: documents,
      columns: [...actionColumns, "decision", "sends", "diff"],
    },
    text: ({ style }) => [
      ...previews.flatMap((one) => [
        `${style.strong(one.action.do.padEnd(8))} ${diffText(one.action, one.plan, { zone, now: one.at })}`,
        `         ${previewText(one, style)}`,
        ...warningsOf(one).map((warning) => `         ${style.dim(`note: ${warning}`)}`),
      ]),
      `${plural(count("order"), "paid order")}, ${plural(count("attachment"), "attachment")}; nothing was sent`,
    ],
  };
}

function plural(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
