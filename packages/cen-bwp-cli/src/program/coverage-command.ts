import type { Command } from "commander";

import { withService, withWatch } from "./common-options.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp coverage` */
export function coverageCommand(host: Host, parent: Command): void {
  lazily(
    host,
    withWatch(withService(parent.command("coverage")))
      .description("which pairs of areas are covered, where, with how many Mbps")
      .addHelpText(
        "after",
        "\nExamples:\n  $ cen-bwp coverage --emulator\n  $ cen-bwp coverage --output csv > coverage.csv",
      ),
    async (shell, command) =>
      (await import("../commands/coverage.js")).coverage(command.opts(), shell),
  );
}
