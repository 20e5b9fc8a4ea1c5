import type { BandwidthPlan, PlanList } from "cen-bwp-ops";

import type { Style } from "../render/style.js";
import { areasCell } from "../render/area-code.js";
import { printable, type TableCell, textTable } from "../render/table.js";
import { minuteText } from "../render/time-text.js";
import { instantText } from "./instant-text.js";
import { planColumns, planDocument } from "./plan-document.js";
import type { Report } from "./report.js";

const columns = [
  { head: "PLAN" },
  { head: "NAME", drop: 5 },
  { head: "AREAS" },
  { head: "MBPS", right: true },
  { head: "ALLOCATED", right: true, drop: 3 },
  { head: "CEN" },
  { head: "STATE" },
  { head: "CHARGE", drop: 4 },
  { head: "EXPIRES" },
  { head: "PENDING" },
];

/** `plans list`. */
export function planListReport(list: PlanList): Report {
  const { plans, unreadable, unstable, at } = list;
  const documents = plans.map(planDocument);
  return {
    kind: "PlanList",
    data: { at: instantText(at), unstable, unreadable, plans: documents },
    items: { kind: "Plan", list: documents, columns: planColumns },
    text: (view) => [
      ...(plans.length === 0
        ? [view.style.dim("no plans")]
        : textTable(
            columns,
            plans.map((plan) => planRow(plan, at, view.style)),
            view,
          )),
      ...unreadable.map(({ message }) => view.style.warn(message)),
      ...(unstable ? [view.style.warn("the plans changed while they were read")] : []),
    ],
  };
}

function planRow(plan: BandwidthPlan, now: number, style: Style): readonly TableCell[] {
  return [
    plan.id,
    printable(plan.name ?? ""),
    areasCell([plan.pair.first, plan.pair.second]),
    plan.bandwidth === undefined ? "?" : String(plan.bandwidth),
    plan.limits.length === 0 ? "" : String(plan.allocated),
    plan.cenIds.length === 0 ? style.warn("(idle)") : plan.cenIds.join(" "),
    stateText(plan, style),
    plan.chargeType ?? "?",
    expiryText(plan, now, style),
    pendingText(plan),
  ];
}

function stateText({ businessStatus = "?" }: BandwidthPlan, style: Style): string {
  return businessStatus === "Normal" ? businessStatus : style.bad(businessStatus);
}

function expiryText({ expiresAt }: BandwidthPlan, now: number, style: Style): TableCell {
  if (expiresAt === undefined) return "";
  const full = minuteText(expiresAt);
  const short = full.slice(0, 10);
  if (expiresAt <= now) return { full: style.bad(`${full} expired`), short: style.bad("expired") };
  return expiresAt - now < 30 * 86_400_000
    ? { full: style.warn(full), short: style.warn(short) }
    : { full, short };
}

/** A pending order in a few words. */
export function pendingText({ reservation }: BandwidthPlan): string {
  if (!reservation) return "";
  const { orderType = "order", bandwidth, activeAt } = reservation;
  const when = activeAt === undefined ? "" : ` at ${minuteText(activeAt)}`;
  return orderType === "TEMP_UPGRADE"
    ? `returns to ${bandwidth ?? "?"}${when}`
    : `${orderType} to ${bandwidth ?? "?"}${when}`;
}
