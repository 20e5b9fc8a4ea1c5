import { type BandwidthPlan, isTemporarilyUpgraded } from "cen-bwp-ops";

import { printable } from "../render/table.js";
import { durationText, minuteText } from "../render/time-text.js";
import { bar } from "./bar.js";
import { htmlSection } from "./html-table.js";

const day = 86_400_000;

/** Temporary upgrades in force, by their end. */
export function upgradeSection(plans: readonly BandwidthPlan[], now: number): string {
  return htmlSection(
    "Running upgrades",
    "Temporary upgrades in force, by the time they end (UTC).",
    [
      { head: "Plan" },
      { head: "Mbps now", number: true },
      { head: "Mbps after", number: true },
      { head: "Ends" },
      { head: "In" },
    ],
    plans
      .filter(isTemporarilyUpgraded)
      .toSorted((a, b) => (a.reservation?.activeAt ?? 0) - (b.reservation?.activeAt ?? 0))
      .map(({ id, bandwidth, reservation }) => {
        const ends = reservation?.activeAt;
        return [
          id,
          String(bandwidth ?? "?"),
          String(reservation?.bandwidth ?? "?"),
          ends === undefined ? "?" : minuteText(ends),
          ends === undefined ? "?" : durationText(ends - now),
        ];
      }),
  );
}

/** All plans by the time they expire, with a bar over the next 365 days. */
export function expirySection(plans: readonly BandwidthPlan[], now: number): string {
  const dated = plans
    .filter((plan) => plan.expiresAt !== undefined)
    .toSorted((a, b) => (a.expiresAt ?? 0) - (b.expiresAt ?? 0));
  return htmlSection(
    "Expiry",
    "Plans by the time they expire (UTC); the bar is what is left of a year.",
    [
      { head: "Plan" },
      { head: "Name" },
      { head: "Expires" },
      { head: "Left" },
      { head: "Of a year" },
    ],
    dated.map(({ id, name = "", expiresAt = 0 }) => {
      const left = expiresAt - now;
      const days = Math.floor(left / day);
      return [
        id,
        printable(name),
        minuteText(expiresAt),
        left <= 0
          ? { text: "expired", as: "bad" }
          : { text: `${days} d`, ...(days < 30 && { as: "warn" as const }) },
        { text: "", drawn: bar(left, 365 * day) },
      ];
    }),
  );
}

/** What is given to connections between regions, against what the plan has. */
export function allocationSection(plans: readonly BandwidthPlan[]): string {
  return htmlSection(
    "Allocated against cap",
    "Mbps given to connections between regions, of the Mbps the plan has now.",
    [
      { head: "Plan" },
      { head: "CEN" },
      { head: "Allocated", number: true },
      { head: "Cap", number: true },
      { head: "Share" },
    ],
    plans
      .filter(({ cenIds }) => cenIds.length > 0)
      .map(({ id, cenIds, allocated, bandwidth = 0 }) => [
        id,
        cenIds.join(" "),
        allocated > bandwidth ? { text: String(allocated), as: "bad" } : String(allocated),
        String(bandwidth),
        {
          text: bandwidth === 0 ? "" : `${Math.round((100 * allocated) / bandwidth)} %`,
          drawn: bar(allocated, bandwidth),
        },
      ]),
  );
}
