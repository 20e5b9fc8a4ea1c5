import { amountText, type Price, roundAmount } from "../money/price.js";
import type { Report } from "../output/report.js";
import { actionColumns, actionDocument } from "./action-document.js";
import { diffOf, type Wording } from "./diff-text.js";
import type { Frame } from "./frame.js";
import { costOf, type Preview } from "./preview.js";
import { previewText, warningsOf } from "./preview-text.js";
import { remediesOf } from "./remedies.js";

/** `--dry-run` and `--plan-out`: what would be done. */
export function previewReport(
  previews: readonly Preview[],
  {
    where,
    frame,
    ...wording
  }: Wording & { readonly where: string; readonly frame?: Frame | undefined },
): Report {
  const { price } = wording;
  const documents = previews.map((one) => ({
    ...actionDocument(one.action),
    decision: one.decision,
    sends: one.sends,
    ...(one.estimate !== undefined && { estimate: one.estimate }),
    diff: diffOf(one, wording),
    checks: one.checks,
  }));
  const count = (what: Preview["sends"]): number =>
    previews.filter(({ sends }) => sends === what).length;
  const orders = `${plural(count("order"), "paid order")}${aboutText(previews, price)}`;
  const attachments = plural(count("attachment"), "attachment");
  const isAttach = previews.every(({ action }) => action.do === "attach");
  return {
    kind: frame?.previewKind ?? "Preview",
    data: {
      where,
      ...frame?.data,
      orders: count("order"),
      attachments: count("attachment"),
      ...(price && { estimate: roundAmount(costOf(previews)), currency: price.currency }),
      actions: documents,
    },
    items: {
      kind: "PreviewedAction",
      list: documents,
      columns: [...actionColumns, "decision", "sends", "estimate", "diff"],
    },
    text: (view) => [
      ...(frame?.lines(view) ?? []),
      ...previews.flatMap((one) => [
        `${view.style.strong(one.action.do.padEnd(8))} ${diffOf(one, wording)}`,
        `         ${previewText(one, view.style)}`,
        ...(one.acts ? [] : remediesOf(one.checks)).map(
          (remedy) => `         ${view.style.dim(`-> ${remedy}`)}`,
        ),
        ...warningsOf(one).map((warning) => `         ${view.style.dim(`note: ${warning}`)}`),
      ]),
      `${isAttach ? attachments : orders}; nothing was sent`,
    ],
  };
}

function aboutText(previews: readonly Preview[], price: Price | undefined): string {
  if (!price || previews.every(({ sends }) => sends !== "order")) return "";
  const cost = amountText(costOf(previews), price);
  return ` (about ${cost} by your price of ${amountText(price.perMbpsHour, price)} per Mbps and hour)`;
}

function plural(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
