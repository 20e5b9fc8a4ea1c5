import { exitCodes } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";

/** What may be spent without asking. */
export interface Consent {
  readonly yes?: boolean;
  /** Paid orders that `yes` covers; 1 by default. */
  readonly maxOrders?: number;
}

/**
 * Lets paid orders pass only with somebody's word: an answer on the terminal, or `--yes` for at most `--max-orders`.
 *
 * @throws {OperatorError} (wrong usage) where nobody can be asked or there are more orders than allowed; (interrupted) for a no.
 */
export async function confirmOrders(orders: number, consent: Consent, shell: Shell): Promise<void> {
  const { yes = false, maxOrders } = consent;
  const limit = maxOrders ?? (yes ? 1 : undefined);
  if (limit !== undefined && orders > limit)
    throw new OperatorError(
      `${orders} paid orders, and ${maxOrders === undefined ? "--yes alone allows 1" : `--max-orders allows ${maxOrders}`}; nothing was sent. ` +
        `Allow them with --yes --max-orders ${orders}`,
      exitCodes.usage,
    );
  if (orders === 0 || yes) return;
  const { input, err } = shell.io;
  if (input.isTTY !== true || err.isTTY !== true)
    throw new OperatorError(
      `${orders === 1 ? "a paid order needs" : `${orders} paid orders need`} somebody to confirm; nothing was sent. ` +
        `Run it on a terminal, or allow it with --yes --max-orders ${orders}`,
      exitCodes.usage,
    );
  if (
    !(await asked(
      `Place ${orders === 1 ? "1 paid order" : `${orders} paid orders`}? [y/N] `,
      shell,
    ))
  )
    throw new OperatorError("not confirmed; nothing was sent", exitCodes.interrupted);
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
