import type { ExpiringPlan, ExpiringPlans } from "cen-bwp-ops";

import type { Style } from "../render/style.js";
import { areasCell } from "../render/area-code.js";
import { printable, textTable } from "../render/table.js";
import { durationText, minuteText } from "../render/time-text.js";
import { instantText } from "./instant-text.js";
import { planColumns, planDocument } from "./plan-document.js";
import type { Report } from "./report.js";

const columns = [
  { head: "PLAN" },
  { head: "NAME", drop: 3 },
  { head: "AREAS" },
  { head: "MBPS", right: true, drop: 2 },
  { head: "CEN" },
  { head: "WHY" },
  { head: "EXPIRES", drop: 1 },
];

/** `plans expiring`. */
export function expiringReport({ plans, unreadable, unstable, at }: ExpiringPlans): Report {
  const list = plans.map(({ state, plan, leftMs, inUse }) => ({
    ...planDocument(plan),
    state,
    leftSeconds: leftMs === undefined ? undefined : Math.round(leftMs / 1000),
    inUse,
  }));
  return {
    kind: "ExpiringList",
    data: { at: instantText(at), unstable, unreadable, plans: list },
    items: {
      kind: "ExpiringPlan",
      list,
      columns: [...planColumns, "state", "leftSeconds", "inUse"],
    },
    text: (view) =>
      plans.length === 0
        ? [view.style.good("no plan expires soon, and none is locked")]
        : textTable(
            columns,
            plans.map((one) => [
              one.plan.id,
              printable(one.plan.name ?? ""),
              areasCell([one.plan.pair.first, one.plan.pair.second]),
              String(one.plan.bandwidth ?? "?"),
              one.plan.cenIds.join(" ") || "(idle)",
              whyText(one, view.style),
              one.plan.expiresAt === undefined ? "" : minuteText(one.plan.expiresAt),
            ]),
            view,
          ),
  };
}

function whyText({ state, plan, leftMs = 0, inUse }: ExpiringPlan, style: Style): string {
  const traffic = inUse ? ", carries traffic" : "";
  switch (state) {
    case "expired":
      return style.bad(`expired ${durationText(-leftMs)} ago`);
    case "locked":
      return style.bad(`${printable(plan.businessStatus ?? "locked")}${traffic}`);
    case "expiring":
      return style.warn(`expires in ${durationText(leftMs)}${traffic}`);
  }
}
