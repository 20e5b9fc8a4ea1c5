import { type Command, InvalidArgumentError } from "commander";

import { withJournal, withService, withZone } from "./common-options.js";

/** Adds the options of everything that changes the account. */
export function withAct(command: Command): Command {
  return withJournal(
    withService(command)
      .option("--dry-run", "only show what would be done")
      .option("--detailed-exitcode", "with --dry-run: exit code 8 if there is something to do"),
  );
}

/** Adds the options of everything that may place paid orders. */
export function withOrders(command: Command): Command {
  return withZone(withAct(command))
    .option("--yes", "place paid orders without asking; 1 unless --max-orders or --budget say more")
    .option("--max-orders <n>", "refuse to place more paid orders than this", wholeNumber)
    .option("--budget <amount>", "refuse orders that cost more together by your price", amount)
    .option(
      "--price <amount>",
      "what you think a Mbps costs for an hour; the service tells none",
      amount,
    )
    .option("--currency <name>", "the unit of price and budget, such as CNY")
    .option("--wait", "wait until orders take effect; the default")
    .option("--no-wait", "stop waiting once orders are known to exist (exit code 6)")
    .option("--reason <text>", "why; kept with the order");
}

function amount(text: string): number {
  if (/^\d{1,9}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Give a number, such as 0.12.");
}

/** Reads a whole number. */
export function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Give a whole number.");
}
