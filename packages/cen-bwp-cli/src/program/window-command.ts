import { type Command, Option } from "commander";

import { wholeNumber, withOrders } from "./act-options-help.js";
import { withJournal, withService, withZone } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp window` */
export function windowCommand(host: Host, parent: Command): void {
  const window = parent
    .command("window")
    .description("temporary upgrades of several plans for the same span of time");
  const example =
    "--upgrade cenbwp-cn-eu=40 --start 18:00 --end 23:00 --zone Asia/Shanghai --emulator";
  lazily(
    host,
    described(withOrders(window.command("plan")))
      .description("show what a window would do: times, every plan, every check, what it costs")
      .addHelpText(
        "after",
        examples(
          `window plan ${example}`,
          "window plan release-night --plan-out night.json --emulator",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/window.js")).windowPlan(command.args[0], command.opts(), shell),
  );
  lazily(
    host,
    described(withOrders(window.command("apply")))
      .description("wait for a window and upgrade its plans: one first, then 5, then 25 at a time")
      .addHelpText(
        "after",
        examples(
          `window apply ${example} --yes`,
          "window apply release-night --emulator --yes --max-orders 3 --budget 100 --price 0.12",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/window.js")).windowApply(command.args[0], command.opts(), shell),
  );
  lazily(
    host,
    withZone(withJournal(withService(window.command("list"))))
      .description("list the windows of cen-bwp.yaml: when, and what became of them")
      .option("--next <n>", "how many occurrences of each weekly window", wholeNumber, 1)
      .addHelpText("after", examples("window list --emulator", "window list --emulator --next 3")),
    async (shell, command) =>
      (await import("../commands/window-list.js")).windowList(command.opts(), shell),
  );
}

function described(command: Command): Command {
  return command
    .argument("[name]", "a window of cen-bwp.yaml; without it, these three describe one:")
    .addOption(new Option("--upgrade <plan=mbps...>", "plans and what to raise them to"))
    .option("--start <time>", "ISO 8601 with a zone, or HH:MM with --zone")
    .option("--end <time>", "3 h after the start or later")
    .option(
      "--on <date>",
      "of a weekly window the occurrence that starts on this day; the next one by default",
    )
    .option("--plan-out <file>", "write what would be done to a file for `apply`");
}
