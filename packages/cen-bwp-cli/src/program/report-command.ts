import type { Command } from "commander";

import { withConnection, withJournal, withZone } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp report` */
export function reportCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withZone(withJournal(withConnection(parent.command("report"))))
      .description("write coverage, windows, upgrades, expiry and head-room to one HTML file")
      .requiredOption("--html <file>", "the file; an existing one is replaced")
      .addHelpText("after", examples("report --html plans.html --emulator")),
    async (shell, command) => (await import("../commands/report.js")).report(command.opts(), shell),
  );
}
