import { type Command, InvalidArgumentError, Option } from "commander";

import { withJournal, withService } from "./common-options.js";

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
  return withAct(command)
    .option("--yes", "place paid orders without asking; 1 unless --max-orders says more")
    .option("--max-orders <n>", "refuse to place more paid orders than this", wholeNumber)
    .option("--wait", "wait until orders take effect; the default")
    .option("--no-wait", "stop waiting once orders are known to exist (exit code 6)")
    .addOption(
      new Option("--zone <name>", "time zone of --end without one and of what is shown").env(
        "CEN_BWP_ZONE",
      ),
    )
    .option("--reason <text>", "why; kept with the order");
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Give a whole number.");
}
