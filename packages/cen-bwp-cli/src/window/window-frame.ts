import type { WindowTimes } from "cen-bwp-ops";

import type { Frame } from "../act/frame.js";
import { amountText, type Price } from "../money/price.js";
import { instantText } from "../output/instant-text.js";
import type { Style } from "../render/style.js";
import { clockText, durationText } from "../render/time-text.js";
import { zonedText } from "../time/zoned-time.js";
import type { NamedWindow } from "./named-window.js";

/** What a window came to. */
export interface WindowEnd {
  readonly outcome: "applied" | "halted" | "skipped" | "interrupted" | "notOpen";
  readonly rule?: string;
  /** By the caller's price. */
  readonly spent?: number;
}

/** What documents and text say of a window, above its plans. */
export function windowFrame(
  { name, zone }: NamedWindow,
  times: WindowTimes,
  {
    now,
    budget,
    price,
    cost = 0,
    end,
  }: {
    readonly now: number;
    readonly budget: number | undefined;
    readonly price: Price | undefined;
    /** What its orders are thought to cost. */
    readonly cost?: number;
    readonly end?: WindowEnd;
  },
): Frame {
  return {
    previewKind: "WindowPlan",
    resultKind: "WindowResult",
    data: {
      window: name,
      zone,
      start: instantText(times.start),
      end: instantText(times.end),
      state: windowState(times, now),
      ...(budget !== undefined && { budget, overBudget: cost > budget }),
      ...(end && { outcome: end.outcome, rule: end.rule }),
      ...(end && price && { spent: end.spent, currency: price.currency }),
    },
    lines: ({ style }) => [
      `${style.strong("window  ")} ${name}, ${timesText(times, zone, now)}`,
      ...(end
        ? []
        : [
            `         ${stateText(times, now)}`,
            ...(budget === undefined || !price ? [] : [budgetText(cost, budget, price, style)]),
          ]),
      ...(end ? [`         ${endText(end, price, style)}`] : []),
    ],
  };
}

/** `2026-11-23 22:00 to 2026-11-24 04:00 Asia/Shanghai (14:00Z to 20:00Z)` */
function timesText({ start, end }: WindowTimes, zone: string, now: number): string {
  const from = zonedText(start, zone).replace(` ${zone}`, "");
  const utc = zone === "UTC" ? "" : ` (${clockText(start)} to ${clockText(end)})`;
  return `${from} to ${zonedText(end, zone, now - 864e5)}${utc}`;
}

/** Where a window stands: `ahead`, `open`, `tooLate` (open, and three hours do not fit any more) or `over`. */
export function windowState({ start, end }: WindowTimes, now: number): string {
  if (now >= end) return "over";
  if (now < start) return "ahead";
  return end - now < 3 * 3_600_000 ? "tooLate" : "open";
}

/** The same in words. */
export function stateText(times: WindowTimes, now: number): string {
  switch (windowState(times, now)) {
    case "ahead":
      return `opens in ${durationText(times.start - now)}, orders leave 5 min before`;
    case "open":
      return `open for ${durationText(times.end - now)} more`;
    case "tooLate":
      return `open for ${durationText(times.end - now)} more: too late for an upgrade, which lasts 3 h`;
    default:
      return `over since ${durationText(now - times.end)}`;
  }
}

function budgetText(cost: number, budget: number, price: Price, style: Style): string {
  const text = `         budget ${amountText(budget, price)}`;
  return cost > budget
    ? style.bad(`${text}, and about ${amountText(cost, price)} are needed`)
    : text;
}

const rules: Readonly<Record<string, string>> = {
  insufficientBalance: "the account's balance is exhausted",
  authorisation: "the key lacks a permission",
  twoUndecided: "two orders in a row are undecided",
  budget: "the rest does not fit into the budget",
};

function endText(
  { outcome, rule = "", spent = 0 }: WindowEnd,
  price: Price | undefined,
  style: Style,
): string {
  const cost =
    price && spent > 0 ? `; its orders cost about ${amountText(spent, price)} by your price` : "";
  switch (outcome) {
    case "applied":
      return style.good(`applied${cost}`);
    case "halted":
      return style.bad(`halted: ${rules[rule] ?? rule}${cost}`);
    case "skipped":
      return style.warn(
        "skipped: it is too late for the three hours an upgrade lasts; nothing was ordered",
      );
    case "notOpen":
      return style.warn("not open yet; nothing was ordered");
    case "interrupted":
      return style.warn(`interrupted${cost}`);
  }
}
