import { textTable } from "../render/table.js";
import { durationText, minuteText } from "../render/time-text.js";
import { zonedText } from "../time/zoned-time.js";
import type { ListedWindow } from "../window/listed-window.js";
import { stateText, windowState } from "../window/window-frame.js";
import { instantText } from "./instant-text.js";
import type { Report } from "./report.js";

const columns = [
  { head: "WINDOW" },
  { head: "STARTS" },
  { head: "UTC", drop: 2 },
  { head: "LASTS", drop: 3 },
  { head: "PLANS", right: true, drop: 4 },
  { head: "STATE" },
  { head: "ON RECORD" },
];

/** `window list`. */
export function windowListReport(windows: readonly ListedWindow[], now: number): Report {
  const list = windows.map((one) => ({
    window: one.window.name,
    zone: one.window.zone,
    start: instantText(one.start),
    end: instantText(one.end),
    localStart: localText(one.start, one.window.zone),
    localEnd: localText(one.end, one.window.zone),
    state: windowState(one, now),
    budget: one.window.budget,
    upgrades: one.window.upgrades,
    outcomes: one.intents.map(({ order, result, status }) => ({
      plan: order.CenBandwidthPackageId,
      outcome: result?.outcome ?? status,
    })),
  }));
  return {
    kind: "WindowList",
    data: { at: instantText(now), windows: list },
    items: {
      kind: "Window",
      list,
      columns: [
        "window",
        "zone",
        "start",
        "end",
        "localStart",
        "localEnd",
        "state",
        "budget",
        "upgrades",
        "outcomes",
      ],
    },
    text: (view) =>
      windows.length === 0
        ? []
        : textTable(
            columns,
            windows.map((one) => [
              one.window.name,
              zonedText(one.start, one.window.zone),
              minuteText(one.start),
              durationText(one.end - one.start),
              String(one.window.upgrades.length),
              { full: stateText(one, now), short: stateText(one, now).replace(/[,:].*/, "") },
              outcomesText(one),
            ]),
            view,
          ),
  };
}

/** `2 upgraded, 1 undecided`: what the orders of a window came to. */
function outcomesText({ intents }: ListedWindow): string {
  const counts = new Map<string, number>();
  for (const { result, status } of intents) {
    const outcome = result?.outcome ?? status;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
}

// `2026-11-23T22:00` in a zone.
function localText(instant: number, zone: string): string {
  return zonedText(instant, zone).slice(0, 16).replace(" ", "T");
}
