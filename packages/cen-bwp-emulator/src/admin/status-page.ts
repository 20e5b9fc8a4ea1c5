import type { BandwidthPackage } from "cen-bwp-client";
import type { Emulator } from "../emulator.js";

const shown = 50;

type Row = readonly (string | number | undefined)[];

/** The account at a glance: clock, plans, spans, orders, faults and the last requests, as a page without a script. */
export function statusPage(emulator: Emulator): string {
  const { clock, ledger, faults } = emulator;
  const plans = emulator.plans();
  const rate = clock.rate();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>cen-bwp-emulator</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>
<h1>cen-bwp-emulator</h1>
<p id="clock">${escape(timeText(clock.now()))}, ${rate === 0 ? "standing still" : `running at ${rate} times real time`}</p>
${table("Plans", ["plan", "areas", "Mbps", "status", "CEN", "pending"], plans.map(planRow), plans.length)}
${table("Spans", ["CEN", "span", "plan"], plans.flatMap(spanRows))}
${table(
  "Busy",
  ["what", "id", "until"],
  emulator
    .busy()
    .map(({ kind, id, until }) => [kind, id, until === undefined ? "for good" : timeText(until)]),
)}
${table(
  "Orders",
  ["accepted", "plan", "Mbps", "from", "effective", "end", "request"],
  ledger.orders.map((order) => [
    timeText(order.acceptedAt),
    order.planId,
    order.bandwidth,
    order.previousBandwidth,
    timeText(order.effectiveAt),
    timeText(order.endTime),
    order.requestId,
  ]),
)}
${table(
  "Attachments",
  ["accepted", "plan", "CEN", "request"],
  ledger.attachments.map((each) => [
    timeText(each.acceptedAt),
    each.planId,
    each.cenId,
    each.requestId,
  ]),
)}
${table(
  "Faults",
  ["rule", "seen", "struck"],
  faults.list().map(({ rule, seen, struck }) => [JSON.stringify(rule), seen, struck]),
)}
${table(
  "Last requests",
  ["at", "operation", "key", "status", "code", "fault", "unread", "request"],
  ledger.requests.map((each) => [
    timeText(each.at),
    each.action,
    each.accessKeyId,
    each.status,
    each.code,
    each.fault,
    each.unread.join(" "),
    each.requestId,
  ]),
)}
</body></html>`;
}

const style = `body{font:14px/1.4 system-ui,sans-serif;margin:2rem;color:#222;background:#fff}
h1{font-size:1.3rem}h2{font-size:1rem;margin:1.5rem 0 .3rem}table{border-collapse:collapse}
th,td{text-align:left;padding:.15rem .8rem .15rem 0;border-bottom:1px solid #ddd;vertical-align:top}th{font-weight:600}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#161616}th,td{border-color:#444}}`;

function planRow(plan: BandwidthPackage): Row {
  const pending =
    plan.HasReservationData === "true"
      ? `${plan.ReservationBandwidth} Mbps at ${plan.ReservationActiveTime}`
      : "";
  const areas = `${plan.GeographicRegionAId} – ${plan.GeographicRegionBId}`;
  const cen = plan.CenIds?.CenId?.join(" ");
  return [plan.CenBandwidthPackageId, areas, plan.Bandwidth, plan.Status, cen, pending];
}

function spanRows(plan: BandwidthPackage): readonly Row[] {
  return (plan.CenIds?.CenId ?? []).map((cenId) => [
    cenId,
    plan.GeographicSpanId,
    plan.CenBandwidthPackageId,
  ]);
}

/** The last rows of a list, newest first, except for plans, which have no time. */
function table(
  title: string,
  heads: readonly string[],
  rows: readonly Row[],
  first?: number,
): string {
  const chosen = first === undefined ? rows.slice(-shown).toReversed() : rows.slice(0, shown);
  const cells = (row: Row, tag: string): string =>
    row.map((cell) => `<${tag}>${escape(String(cell ?? ""))}</${tag}>`).join("");
  const more = rows.length > shown ? `, ${shown} of them shown` : "";
  const body = chosen.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
  return `<h2>${title} (${rows.length}${more})</h2>
<table id="${title.toLowerCase().replaceAll(" ", "-")}"><thead><tr>${cells(heads, "th")}</tr></thead><tbody>${body}</tbody></table>`;
}

function timeText(instant: number): string {
  return new Date(instant).toISOString();
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
