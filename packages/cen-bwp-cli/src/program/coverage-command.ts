import type { Command } from "commander";

import { withAct } from "./act-options-help.js";
import { withService, withWatch } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp coverage` */
export function coverageCommand(host: Host, parent: Command): void {
  const coverage = parent.command("coverage").enablePositionalOptions();
  lazily(
    host,
    withWatch(withService(coverage))
      .allowExcessArguments()
      .description("which pairs of areas are covered, where, with how many Mbps")
      .option("--wanted", "what cen-bwp.yaml wants covered, against what is there")
      .addHelpText("after", examples("coverage --emulator", "coverage --emulator --output csv")),
    async (shell, command) => {
      const [word] = command.args;
      // It has a meaning of its own, so commander takes a misspelt command for an argument.
      if (word !== undefined)
        command.error(`error: unknown command '${word}'\n(Did you mean ensure?)`);
      return (await import("../commands/coverage.js")).coverage(command.opts(), shell);
    },
  );
  lazily(
    host,
    withAct(coverage.command("ensure"))
      .description("attach idle plans for what cen-bwp.yaml wants covered; orders nothing")
      .option("--plan-out <file>", "write what would be done to a file for `apply`")
      .addHelpText("after", examples("coverage ensure --emulator --dry-run")),
    async (shell, command) =>
      (await import("../commands/coverage-ensure.js")).coverageEnsure(command.opts(), shell),
  );
}
