import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { amountText, type PriceOptions, priceOf } from "../money/price.js";
import { OperatorError } from "../operator-error.js";

/** What may be spent without asking. */
export interface Consent extends PriceOptions {
  readonly yes?: boolean;
  /** Paid orders that `yes` covers; without a budget 1 by default. */
  readonly maxOrders?: number;
  /** What all orders may cost together by the caller's price. */
  readonly budget?: number;
}

/** What is to be ordered. */
export interface Bill {
  readonly orders: number;
  /** By the caller's price; 0 where there is none. */
  readonly cost: number;
}

/**
 * Lets paid orders pass only with somebody's word: an answer on the terminal, or `--yes` for at most `--max-orders` and `--budget`.
 *
 * @throws {OperatorError} (wrong usage) where nobody can be asked or there is more than allowed; (interrupted) for a no.
 */
export async function confirmOrders(bill: Bill, consent: Consent, shell: Shell): Promise<void> {
  refuseExcess(bill, consent);
  const { orders, cost } = bill;
  if (orders === 0 || consent.yes) return;
  const { input, err } = shell.io;
  if (input.isTTY !== true || err.isTTY !== true)
    throw new OperatorError(
      `${orders === 1 ? "a paid order needs" : `${orders} paid orders need`} somebody to confirm; nothing was sent. ` +
        `Run it on a terminal, or allow it with --yes --max-orders ${orders}`,
      exitCodes.usage,
    );
  const price = priceOf(consent);
  const about = price ? `, about ${amountText(cost, price)} by your price` : "";
  const what = orders === 1 ? "1 paid order" : `${orders} paid orders`;
  if (!(await asked(`Place ${what}${about}? [y/N] `, shell)))
    throw new OperatorError("not confirmed; nothing was sent", exitCodes.interrupted);
}

function refuseExcess({ orders, cost }: Bill, consent: Consent): void {
  const { yes = false, maxOrders, budget } = consent;
  const limit = maxOrders ?? (yes && budget === undefined ? 1 : undefined);
  if (limit !== undefined && orders > limit)
    throw new OperatorError(
      `${orders} paid orders, and ${maxOrders === undefined ? "--yes alone allows 1" : `--max-orders allows ${maxOrders}`}; nothing was sent. ` +
        `Allow them with --yes --max-orders ${orders}`,
      exitCodes.usage,
    );
  if (budget === undefined || orders === 0) return;
  const price = priceOf(consent);
  if (price === undefined)
    throw new OperatorError(
      "a budget needs --price, what you think a Mbps costs for an hour; nothing was sent",
      exitCodes.usage,
    );
  if (cost > budget)
    throw new OperatorError(
      `about ${amountText(cost, price)} by your price, and the budget is ${amountText(budget, price)}; nothing was sent. ` +
        "Order less, or allow more with --budget",
      exitCodes.usage,
    );
}

async function asked(question: string, { io }: Shell): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: io.input, output: process.stderr });
  // Ctrl-C in the question and Ctrl-D both mean no.
  const no = new Promise<string>((resolve) => void lines.once("close", () => resolve("")));
  try {
    const answer = await Promise.race([lines.question(question, { signal: io.signal }), no]);
    return /^y(es)?$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    lines.close();
  }
}
