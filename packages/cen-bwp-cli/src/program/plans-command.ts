import { Option, type Command } from "commander";

import { withService, withWatch } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp plans` */
export function plansCommand(host: Host, parent: Command): void {
  const plans = parent.command("plans").description("list bandwidth plans, or show one");
  lazily(
    host,
    withWatch(withService(plans.command("list")))
      .description("list the plans of the account")
      .option("--cen <id>", "only those attached to this CEN instance")
      .option("--upgraded", "only those with a temporary upgrade in force")
      .addOption(
        new Option("--status <status>", "only those in this state").choices(["Idle", "InUse"]),
      )
      .addHelpText(
        "after",
        examples(
          "plans list --emulator",
          "plans list --emulator --status Idle --output json --query 'plans[].id'",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/plans-list.js")).plansList(command.opts(), shell),
  );
  lazily(
    host,
    withWatch(withService(plans.command("expiring")))
      .description("list the plans that expire soon, have expired, or are locked")
      .option("--within <days>", "how far ahead", "30")
      .addHelpText("after", examples("plans expiring --within 365 --emulator")),
    async (shell, command) =>
      (await import("../commands/plans-expiring.js")).plansExpiring(command.opts(), shell),
  );
  lazily(
    host,
    withWatch(withService(plans.command("show")))
      .description("show one plan, and the upgrade that runs on it")
      .argument("<plan>", "id of the plan, cenbwp-…")
      .addHelpText(
        "after",
        examples(
          "plans show cenbwp-cn-eu --emulator",
          "plans show cenbwp-cn-eu --emulator --watch 10",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/plans-show.js")).plansShow(
        command.args[0] as string,
        command.opts(),
        shell,
      ),
  );
}
