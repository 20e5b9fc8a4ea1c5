import { type Intent, possibleOrder } from "cen-bwp-ops";

import { textTable } from "../render/table.js";
import { instantText } from "./instant-text.js";
import type { Report, View } from "./report.js";

const columns = [
  { head: "PLAN" },
  { head: "MBPS", right: true },
  { head: "UNTIL" },
  { head: "STATUS" },
  { head: "OUTCOME" },
  { head: "ORDER" },
  { head: "MADE", drop: 2 },
  { head: "BY", drop: 1 },
  { head: "REASON", drop: 3 },
];

/** `intents list`. */
export function intentListReport(intents: readonly Intent[]): Report {
  const list = intents.map(intentDocument);
  return {
    kind: "IntentList",
    data: { intents: list },
    items: {
      kind: "Intent",
      list,
      columns: [
        "key",
        "plan",
        "bandwidth",
        "endTime",
        "status",
        "outcome",
        "mayExist",
        "createdAt",
      ],
    },
    text: (view) => (intents.length === 0 ? ["no intents on record"] : tableOf(intents, view)),
  };
}

// The key stands below its row: it is long, and what the other commands ask for.
function tableOf(intents: readonly Intent[], view: View): readonly string[] {
  const lines = textTable(
    columns,
    intents.map((intent) => [
      intent.order.CenBandwidthPackageId,
      String(intent.order.Bandwidth),
      intent.order.EndTime,
      intent.status === "open" ? view.style.warn("open") : intent.status,
      intent.result?.outcome ?? "",
      possibleOrder(intent) ? "may exist" : "none",
      instantText(intent.createdAt),
      intent.actor ?? "",
      intent.reason ?? "",
    ]),
    view,
  );
  return lines.flatMap((line, at) => {
    const intent = intents[at - 1];
    return intent ? [line, view.style.dim(`  ${intent.key}`)] : [line];
  });
}

/** `intents show`. */
export function intentReport(intent: Intent): Report {
  const document = { ...intentDocument(intent), sends: intent.sends, result: intent.result };
  const { order } = intent;
  return {
    kind: "Intent",
    data: document,
    text: ({ style }) => [
      `${style.strong("intent    ")}${intent.key}`,
      `${style.strong("order     ")}${order.CenBandwidthPackageId} to ${order.Bandwidth} Mbps until ${order.EndTime}`,
      `${style.strong("status    ")}${intent.status}, ${intent.result?.outcome ?? "no outcome yet"}; ${possibleOrder(intent) ? "an order may exist" : "no order exists"}`,
      ...intent.sends.map(
        ({ at, baseline, answer }) =>
          `${style.strong("sent      ")}${instantText(at)}, when the plan had ${baseline.bandwidth} Mbps: ${answer?.class ?? "no answer on record"}${answer?.class === "accepted" && answer.requestId !== undefined ? `, request ${answer.requestId}` : ""}`,
      ),
      ...questionOf(intent).map((question) => `${style.strong("question  ")}${question}`),
    ],
  };
}

function intentDocument(intent: Intent): Readonly<Record<string, unknown>> {
  const { key, order, status, result, createdAt, actor, reason } = intent;
  return {
    key,
    plan: order.CenBandwidthPackageId,
    bandwidth: order.Bandwidth,
    endTime: order.EndTime,
    status,
    outcome: result?.outcome,
    mayExist: possibleOrder(intent) !== undefined,
    createdAt: instantText(createdAt),
    actor,
    reason,
  };
}

function questionOf({ result }: Intent): readonly string[] {
  return result && "question" in result && typeof result.question === "string"
    ? [result.question]
    : [];
}
