import { Command } from "commander";

import { fleetCommand } from "../fleet/fleet-command.js";
import { applyCommand, attachCommand, upgradeCommand } from "./act-commands.js";
import { configCommand } from "./config-command.js";
import { coverageCommand } from "./coverage-command.js";
import { demoCommand } from "./demo-command.js";
import { examples } from "./examples.js";
import { exitCodeHelp } from "./exit-code-help.js";
import { auditCommand, driftCommand, intentsCommand, restoreCommand } from "./journal-commands.js";
import type { Host } from "./lazy.js";
import {
  completionCommand,
  doctorCommand,
  emulatorCommand,
  policyCommand,
} from "./setup-commands.js";
import { plansCommand } from "./plans-command.js";
import { reportCommand } from "./report-command.js";
import { windowCommand } from "./window-command.js";

/** The whole command line. Building it loads nothing but itself; each command loads its module when it runs. */
export function buildProgram(host: Host): Command {
  const { out, err } = host.io;
  const program = new Command("cen-bwp")
    .description(
      "Bandwidth plans of Alibaba Cloud CEN from the terminal.\nEverything can be tried with --emulator, without an account.",
    )
    .option("--version", "print the version")
    .showSuggestionAfterError()
    // An option belongs to the word before it: `coverage --emulator` and `coverage ensure --emulator` are two.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void out.write(text),
      writeErr: (text) => void err.write(text),
      getOutHelpWidth: () => Math.min(out.columns ?? 100, 100),
    })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText("after", `${examples("coverage --emulator", "demo")}\n${exitCodeHelp()}`);
  plansCommand(host, program);
  coverageCommand(host, program);
  attachCommand(host, program);
  upgradeCommand(host, program);
  applyCommand(host, program);
  windowCommand(host, program);
  fleetCommand(host, program);
  reportCommand(host, program);
  restoreCommand(host, program);
  intentsCommand(host, program);
  auditCommand(host, program);
  driftCommand(host, program);
  configCommand(host, program);
  policyCommand(host, program);
  doctorCommand(host, program);
  emulatorCommand(host, program);
  completionCommand(host, program);
  demoCommand(host, program);
  return program;
}
