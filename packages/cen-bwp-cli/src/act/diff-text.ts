import type { BandwidthPlan } from "cen-bwp-ops";

import { amountText, type Price } from "../money/price.js";
import { zonedText } from "../time/zoned-time.js";
import type { Action } from "./action.js";
import type { Preview } from "./preview.js";

/** How to word times and money. */
export interface Wording {
  readonly zone: string | undefined;
  readonly price?: Price | undefined;
}

/** The same for a preview. */
export function diffOf(one: Preview, { zone, price = { perMbpsHour: 0 } }: Wording): string {
  const { action, plan, at, estimate, sends } = one;
  const cost =
    sends === "order" && estimate !== undefined ? `, about ${amountText(estimate, price)}` : "";
  return `${diffText(action, plan, { zone, now: at })}${cost}`;
}

/**
 * What an action changes, to be read in five seconds:
 * `cenbwp-… 10 -> 40 Mbps until 18:00 Asia/Shanghai, billed at least 3 h, head-room unused 25 Mbps`.
 */
export function diffText(
  action: Action,
  plan: BandwidthPlan | undefined,
  { zone, now }: { readonly zone: string | undefined; readonly now: number },
): string {
  const id = action.input.CenBandwidthPackageId;
  if (action.do === "attach") {
    const from = plan?.cenIds.join(" ") || "nothing";
    const what = plan ? `, ${plan.pair.label} with ${plan.bandwidth ?? "?"} Mbps` : "";
    return `${id} ${from} -> ${action.input.CenId}${what}`;
  }
  const { Bandwidth, EndTime } = action.input;
  const unused = plan && plan.limits.length > 0 ? Math.max(0, Bandwidth - plan.allocated) : 0;
  return [
    `${id} ${plan?.bandwidth ?? "?"} -> ${Bandwidth} Mbps until ${zonedText(Date.parse(EndTime), zone, now)}`,
    "billed at least 3 h",
    ...(unused > 0 ? [`head-room unused ${unused} Mbps`] : []),
  ].join(", ");
}
