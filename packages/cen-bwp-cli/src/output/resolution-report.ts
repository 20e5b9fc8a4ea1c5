import type { SettledIntent } from "cen-bwp-ops";

import type { Style } from "../render/style.js";
import type { Report } from "./report.js";

/** `intents resolve`. */
export function resolutionReport(settled: SettledIntent): Report {
  return {
    kind: "Resolution",
    data: resolutionDocument(settled),
    text: ({ style }) => [resolutionText(settled, style)],
  };
}

/** What became of an intent, in documents. */
export function resolutionDocument({
  key,
  state,
  outcome,
  testimonies,
}: SettledIntent): Readonly<Record<string, unknown>> {
  return { key, state, outcome: outcome?.outcome, testimonies };
}

/** The same in words. */
export function resolutionText(
  { state, outcome, testimonies }: SettledIntent,
  style: Style,
): string {
  const name = outcome?.outcome;
  return state === "settled"
    ? style.good(`settled${name === undefined ? "" : `: ${name}`}`)
    : style.warn(`still open: ${whyOpen(outcome, testimonies.length > 0)}`);
}

function whyOpen(outcome: SettledIntent["outcome"], heard: boolean): string {
  if (outcome?.outcome === "acceptedNotEffective")
    return "the order exists and is not in effect yet; run the upgrade again to go on waiting";
  if (outcome?.outcome === "undecided" && heard) return outcome.question;
  return heard
    ? (outcome?.outcome ?? "nobody can tell yet")
    : "the order left less than 15 min ago and may only be late; say it again later";
}
