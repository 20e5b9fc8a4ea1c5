import { durationText, minuteText } from "../render/time-text.js";
import { zonedText } from "../time/zoned-time.js";
import type { ListedWindow } from "../window/listed-window.js";
import { stateText, windowState } from "../window/window-frame.js";
import { type Cell, htmlSection } from "./html-table.js";

/** The windows of the configuration by their start, with what became of each plan. */
export function windowSection(windows: readonly ListedWindow[], now: number): string {
  return htmlSection(
    "Windows",
    "Temporary upgrades that the configuration plans, in their own time zone and in UTC.",
    [
      { head: "Window" },
      { head: "Starts" },
      { head: "Starts (UTC)" },
      { head: "Lasts" },
      { head: "State" },
      { head: "Plans" },
    ],
    windows.map((one) => [
      one.window.name,
      zonedText(one.start, one.window.zone),
      minuteText(one.start),
      durationText(one.end - one.start),
      stateCell(one, now),
      { text: plansText(one), ...(isOpen(one) && { as: "warn" as const }) },
    ]),
  );
}

function stateCell(one: ListedWindow, now: number): Cell {
  const text = stateText(one, now);
  return windowState(one, now) === "over" ? { text, as: "soft" } : text;
}

function isOpen({ intents }: ListedWindow): boolean {
  return intents.some(({ status }) => status === "open");
}

// `cenbwp-cn-eu to 40 Mbps: upgraded`
function plansText({ window, intents }: ListedWindow): string {
  return window.upgrades
    .map(({ plan, bandwidth }) => {
      const intent = intents.find(({ order }) => order.CenBandwidthPackageId === plan);
      const outcome = intent && `: ${intent.result?.outcome ?? "under way"}`;
      return `${plan} to ${bandwidth} Mbps${outcome ?? ""}`;
    })
    .join("; ");
}
