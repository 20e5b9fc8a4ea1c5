import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { planWindow } from "./plan-window.js";
import type { WindowInput } from "./window-input.js";

/** A temporary upgrade that is to be priced. */
export interface UpgradeToPrice {
  readonly CenBandwidthPackageId: string;
  /** Mbps now and then. */
  readonly from: number;
  readonly to: number;
  /** From the start of the window to its end. */
  readonly hours: number;
}

/** What an upgrade is thought to cost, in the unit of the budget. */
export type PriceOfUpgrade = (upgrade: UpgradeToPrice) => number;

/** The additional Mbps times the hours: for a budget in Mbps-hours. */
export const mbpsHours: PriceOfUpgrade = ({ from, to, hours }) => (to - from) * hours;

/**
 * The window with an estimate for every plan, from what the plans have now; 0 for one that would not be ordered. The price of a
 * temporary upgrade is not published, and no operation of this product tells it: money comes from a function of the caller's, from a
 * contract or from past bills. Only reads.
 *
 * @throws {InputError} naming what is wrong with the input, {ReadFailedError} if the service refuses or does not answer.
 */
export async function estimateWindow(
  context: OpsContext,
  input: WindowInput,
  price: PriceOfUpgrade,
  options: Pick<RunOptions, "signal"> = {},
): Promise<WindowInput> {
  const { budget: _, ...open } = input;
  const { entries, start, end } = await planWindow(context, open, options);
  const hours = (end - start) / 3_600_000;
  const upgrades = entries.map(({ upgrade, preview: { decision, plan } }) => {
    const { CenBandwidthPackageId, Bandwidth: to } = upgrade;
    const from = plan?.bandwidth ?? 0;
    const ordered = decision === "send";
    return {
      ...upgrade,
      estimate: ordered ? price({ CenBandwidthPackageId, from, to, hours }) : 0,
    };
  });
  return { ...input, upgrades };
}
