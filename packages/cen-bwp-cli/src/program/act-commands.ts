import type { Command } from "commander";

import { withAct, withOrders } from "./act-options-help.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

const planOut = ["--plan-out <file>", "write what would be done to a file for `apply`"] as const;

/** `cen-bwp attach` */
export function attachCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withAct(parent.command("attach"))
      .description("attach plans to a CEN instance, unless their areas are connected there already")
      .argument("<plans...>", "ids of plans, cenbwp-…")
      .requiredOption("--cen <id>", "id of the CEN instance, cen-…")
      .option(...planOut)
      .addHelpText("after", examples("attach cenbwp-cn-ap --cen cen-prod --emulator")),
    async (shell, command) =>
      (await import("../commands/attach.js")).attach(command.args, command.opts(), shell),
  );
}

/** `cen-bwp upgrade` */
export function upgradeCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withOrders(parent.command("upgrade"))
      .description("raise plans to a bandwidth until an end, by at most one paid order each")
      .argument("<plans...>", "ids of plans, cenbwp-…")
      .requiredOption("--bandwidth <mbps>", "2 to 10000")
      .requiredOption(
        "--end <time>",
        "ISO 8601 with a zone, or HH:MM with --zone; 3 h ahead at least",
      )
      .option(...planOut)
      .addHelpText(
        "after",
        examples(
          "upgrade cenbwp-cn-eu --bandwidth 40 --end 23:00 --zone Asia/Shanghai --emulator --dry-run",
          "upgrade cenbwp-cn-eu --bandwidth 40 --end 2026-11-23T15:00Z --emulator --yes",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/upgrade.js")).upgrade(command.args, command.opts(), shell),
  );
}

/** `cen-bwp apply` */
export function applyCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withOrders(parent.command("apply"))
      .description("carry out a plan file, and nothing if the account changed since")
      .argument("<file>", "what --plan-out wrote")
      .addHelpText(
        "after",
        examples(
          "upgrade cenbwp-cn-eu --bandwidth 40 --end 2026-11-23T15:00Z --emulator --plan-out night.json",
          "apply night.json --emulator --yes",
        ),
      ),
    async (shell, command) =>
      (await import("../commands/apply.js")).apply(
        command.args[0] as string,
        command.opts(),
        shell,
      ),
  );
}
