import type { Check } from "cen-bwp-ops";

import { exitCodes } from "../exit-codes.js";
import type { Report } from "../output/report.js";
import { attachText, upgradeText } from "../render/outcome-text.js";
import { createStyle, type Style } from "../render/style.js";
import { type ActResult, exitCodeOfOutcome } from "./act-result.js";
import { actionColumns, actionDocument } from "./action-document.js";
import { diffText, type Wording } from "./diff-text.js";
import type { Frame } from "./frame.js";
import type { Preview } from "./preview.js";
import { previewText } from "./preview-text.js";
import { remediesOf } from "./remedies.js";

/** What became of one action: it was carried out, or it was left at the preview because there was nothing to carry out. */
export type Done =
  | { readonly preview: Preview; readonly result: ActResult }
  | { readonly preview: Preview; readonly result?: never };

/** `attach`, `upgrade` and `apply`: what became of each action. */
export function resultReport(
  done: readonly Done[],
  { where, frame, zone }: Wording & { readonly where: string; readonly frame?: Frame | undefined },
): Report {
  const documents = done.map(resultDocument);
  return {
    kind: frame?.resultKind ?? "Result",
    data: { where, ...frame?.data, actions: documents },
    items: {
      kind: "ActionResult",
      list: documents,
      columns: [...actionColumns, "outcome", "exitCode", "message", "requestIds"],
    },
    text: (view) => [
      ...(frame?.lines(view) ?? []),
      ...done.flatMap((one) => {
        const { style } = view;
        const { action, plan, at } = one.preview;
        const ids = requestIdsOf(one);
        return [
          `${style.strong(action.do.padEnd(8))} ${diffText(action, plan, { zone, now: at })}`,
          `         ${messageOf(one, style)}`,
          ...(exitCodeOfDone(one) === exitCodes.precheckFailed
            ? remediesOf(checksOf(one))
            : []
          ).map((remedy) => `         ${style.dim(`-> ${remedy}`)}`),
          ...(ids.length === 0 ? [] : [`         ${style.dim(`request ${ids.join(", ")}`)}`]),
        ];
      }),
    ],
  };
}

/** The exit code of one action. */
export function exitCodeOfDone({ preview, result }: Done): ReturnType<typeof exitCodeOfOutcome> {
  return result === undefined ? preview.exitCode : exitCodeOfOutcome(result);
}

function resultDocument(done: Done): Readonly<Record<string, unknown>> {
  const { preview, result } = done;
  const outcome = result?.outcome;
  return {
    ...actionDocument(preview.action),
    outcome: outcome?.outcome ?? preview.decision,
    exitCode: exitCodeOfDone(done),
    message: messageOf(done, createStyle(false)),
    requestIds: requestIdsOf(done),
    ...(outcome && "intent" in outcome && { intent: outcome.intent }),
    ...(outcome && "question" in outcome && { question: outcome.question }),
    ...(outcome && "failure" in outcome && outcome.failure && { failure: outcome.failure }),
    checks: preview.checks,
  };
}

function messageOf({ preview, result }: Done, style: Style): string {
  if (result === undefined)
    return previewText(preview, style).replace("would be refused", "refused");
  const { outcome } = result;
  if (outcome.outcome === "notStarted")
    return style.warn(`not begun: ${outcome.why ?? "something above ended the run"}`);
  if (outcome.outcome === "unread")
    return style.bad(`could not be read, nothing was ordered: ${outcome.failure.code}`);
  if ("input" in outcome) return attachText(outcome, style);
  return exitCodeOfOutcome(result) === exitCodes.interrupted
    ? style.warn(
        outcome.outcome === "undecided"
          ? "interrupted while nobody knew whether the order exists; run the same again, it never orders twice"
          : "interrupted; the order exists. Run the same again to go on waiting, nothing is ordered twice",
      )
    : upgradeText(outcome, style);
}

// Those of the run where there was one: it looked later.
function checksOf({ preview, result }: Done): readonly Check[] {
  return result && "checks" in result.outcome ? result.outcome.checks : preview.checks;
}

function requestIdsOf({ result }: Done): readonly string[] {
  return result && "requestIds" in result.outcome ? result.outcome.requestIds : [];
}
