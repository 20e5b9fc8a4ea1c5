import {
  formatWireTime,
  InputError,
  planWindow,
  type WindowInput,
  type WindowPreview,
} from "cen-bwp-ops";

import type { Performed, Work } from "../act/carry-out.js";
import { costOf, type Preview, previewOf } from "../act/preview.js";
import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { type Price, type PriceOptions, priceOf } from "../money/price.js";
import { OperatorError } from "../operator-error.js";
import type { Session } from "../session/session.js";
import type { NamedWindow } from "./named-window.js";
import { performWindow } from "./perform-window.js";
import { windowFrame } from "./window-frame.js";

/** A window that was looked at: its plans judged as of now, and how to carry it out. */
export async function windowWork(
  window: NamedWindow,
  session: Session,
  options: PriceOptions & { readonly budget?: number },
  shell: Shell,
): Promise<Work> {
  const { name, calendar, upgrades, reason } = window;
  const price = priceOf(options);
  const budget = smaller(window.budget, options.budget);
  if (budget !== undefined && price === undefined)
    throw new OperatorError(
      `${window.at("budget")}: a budget needs a price, what you think a Mbps costs for an hour: --price, or price in cen-bwp.yaml`,
      exitCodes.usage,
    );
  const bare: WindowInput = {
    id: name,
    calendar,
    upgrades: upgrades.map(({ plan, bandwidth }) => ({
      CenBandwidthPackageId: plan,
      Bandwidth: bandwidth,
    })),
  };
  const found = await planned(() => planWindow(session.context, bare, signalOf(shell)), window);
  const previews = previewsOf(found, price);
  const input: WindowInput = {
    ...bare,
    upgrades: bare.upgrades.map((upgrade, index) => {
      const estimate = previews[index]?.estimate ?? 0;
      return price === undefined ? upgrade : { ...upgrade, estimate };
    }),
    ...(budget !== undefined && { budget }),
  };
  const times = { start: found.start, end: found.end };
  const now = session.context.clock.now();
  return {
    previews,
    frame: windowFrame(window, times, { now, budget, price, cost: costOf(previews) }),
    ...(budget !== undefined && { budget }),
    ...(costOf(previews) > (budget ?? Number.POSITIVE_INFINITY) && {
      exitCode: exitCodes.precheckFailed,
    }),
    window: {
      name,
      calendar,
      ...(window.budget !== undefined && { budget: window.budget }),
      ...(reason !== undefined && { reason }),
    },
    perform: (on, acting, at): Promise<Performed> =>
      performWindow({ window, input, times, previews, budget }, on, acting, at),
  };
}

function previewsOf({ entries, start, end }: WindowPreview, price: Price | undefined): Preview[] {
  return entries.map(({ upgrade, preview }) => {
    const { CenBandwidthPackageId, Bandwidth } = upgrade;
    const input = { CenBandwidthPackageId, Bandwidth, EndTime: formatWireTime(end) };
    return previewOf({ do: "upgrade", input }, preview, price, start);
  });
}

// Says where in the configuration a mistake stands.
async function planned(
  plan: () => Promise<WindowPreview>,
  { at }: NamedWindow,
): Promise<WindowPreview> {
  try {
    return await plan();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { field, expected, received } = error;
    const words = `${at(field)}: expected ${expected}, received ${JSON.stringify(received)}`;
    throw new OperatorError(words, exitCodes.usage, { cause: error });
  }
}

function signalOf({ io }: Shell): { readonly signal: AbortSignal } {
  return { signal: io.signal };
}

function smaller(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
