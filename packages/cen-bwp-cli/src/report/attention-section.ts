import type { BandwidthPlan, Coverage } from "cen-bwp-ops";

import { printable } from "../render/table.js";
import { minuteText } from "../render/time-text.js";
import { type Cell, htmlSection } from "./html-table.js";

/** What needs somebody: locked, expired or idle plans, and what could not be read. */
export function attentionSection({ pairs, unreadable, at }: Coverage): string {
  const plans = pairs.flatMap((row) => row.plans);
  const findings: (readonly [string, Cell])[] = [
    ...plans.flatMap((plan) => whyOf(plan, at).map((why) => [plan.id, why] as const)),
    ...unreadable.map(({ planId = "?", message }): readonly [string, Cell] => [
      planId,
      { text: message, as: "bad" },
    ]),
  ];
  return htmlSection(
    "Needs a look",
    "Plans that cost and do not work as they should.",
    [{ head: "Plan" }, { head: "Why" }],
    findings,
  );
}

function whyOf(plan: BandwidthPlan, now: number): readonly Cell[] {
  const { businessStatus, expiresAt, cenIds, allocated, bandwidth } = plan;
  const bad = [
    ...(businessStatus !== undefined && businessStatus !== "Normal"
      ? [`business status is ${printable(businessStatus)}`]
      : []),
    ...(expiresAt !== undefined && expiresAt <= now ? [`expired at ${minuteText(expiresAt)}`] : []),
    ...(bandwidth !== undefined && allocated > bandwidth
      ? [`${allocated} Mbps allocated of ${bandwidth}`]
      : []),
  ];
  const all = [...bad, ...(cenIds.length === 0 ? ["attached to nothing"] : [])];
  return all.length === 0 ? [] : [{ text: all.join("; "), as: bad.length > 0 ? "bad" : "warn" }];
}
