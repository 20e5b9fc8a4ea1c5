import { type BandwidthPlan, isTemporarilyUpgraded } from "cen-bwp-ops";

import { pad, printable } from "../render/table.js";
import { durationText, minuteText } from "../render/time-text.js";
import { planColumns, planDocument } from "./plan-document.js";
import { pendingText } from "./plan-list-report.js";
import type { Report } from "./report.js";

/** `plans show`. */
export function planReport(plan: BandwidthPlan, at: number): Report {
  const document = planDocument(plan);
  return {
    kind: "Plan",
    data: document,
    items: { kind: "Plan", list: [document], columns: planColumns },
    text: ({ style }) =>
      fieldsOf(plan, at)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => `${style.strong(pad(name, 12))}${printable(value)}`),
  };
}

function fieldsOf(plan: BandwidthPlan, at: number): readonly (readonly [string, string])[] {
  const { bandwidth, allocated, limits, expiresAt, createdAt } = plan;
  return [
    ["plan", plan.id],
    ["name", plan.name ?? ""],
    ["areas", plan.pair.label],
    ["bandwidth", `${bandwidth ?? "?"} Mbps`],
    ["head-room", bandwidth === undefined ? "" : `${bandwidth - allocated} Mbps`],
    ...limits.map(
      (limit) =>
        [
          "limit",
          `${limit.localRegionId ?? "?"} - ${limit.oppositeRegionId ?? "?"}: ${limit.bandwidth ?? "?"} Mbps`,
        ] as const,
    ),
    ["CEN", plan.cenIds.join(" ") || "attached to nothing"],
    ["state", [plan.status, plan.businessStatus].filter(Boolean).join(", ")],
    ["charge", plan.chargeType ?? ""],
    ["created", createdAt === undefined ? "" : minuteText(createdAt)],
    ["expires", expiresAt === undefined ? "" : minuteText(expiresAt)],
    isTemporarilyUpgraded(plan)
      ? ["upgrade", upgradeText(plan, at)]
      : ["pending", pendingText(plan)],
    ["tags", plan.tags.map(({ key, value }) => `${key}=${value}`).join(" ")],
  ];
}

function upgradeText({ bandwidth, reservation }: BandwidthPlan, at: number): string {
  const { activeAt, bandwidth: after } = reservation ?? {};
  const end =
    activeAt === undefined
      ? "an end the service does not tell"
      : `${minuteText(activeAt)}, in ${durationText(activeAt - at)}`;
  return `runs with ${bandwidth ?? "?"} Mbps until ${end}; then ${after ?? "?"} Mbps`;
}
