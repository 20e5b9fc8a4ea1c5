import type { Command } from "commander";

import { withConfig } from "./common-options.js";
import { examples } from "./examples.js";
import { type Host, lazily } from "./lazy.js";

/** `cen-bwp config` */
export function configCommand(host: Host, parent: Command): void {
  const config = parent.command("config").description("the configuration file, cen-bwp.yaml");
  lazily(
    host,
    config
      .command("example")
      .description("print a configuration to begin with; it fits the emulated account")
      .addHelpText("after", examples("config example > cen-bwp.yaml")),
    async (shell) => (await import("../commands/config.js")).configPrint(shell),
  );
  lazily(
    host,
    withConfig(config.command("check"))
      .description("check the configuration; a mistake is named with file, line and key")
      .addHelpText("after", examples("config check")),
    async (shell) => (await import("../commands/config.js")).configCheck(shell),
  );
}
