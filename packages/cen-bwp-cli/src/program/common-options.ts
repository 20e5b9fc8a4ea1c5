import { Option, type Command } from "commander";

import { formats } from "../output/formats.js";
import type { OutputOptions } from "../output/print-report.js";
import type { SessionOptions } from "../session/session.js";

/** The options of every command that talks to the service and prints what it found. */
export interface CommonOptions extends SessionOptions, OutputOptions {
  readonly color?: boolean;
}

/** Adds the options of everything that prints data. */
export function withOutput(command: Command): Command {
  return command
    .addOption(
      new Option("-o, --output <format>", "how to print the result")
        .choices([...formats])
        .default("table"),
    )
    .option("--query <jmespath>", "print only what this selects from the document")
    .option("--no-color", "no colours, as with NO_COLOR");
}

/** Adds the options of everything that talks to the service. */
export function withService(command: Command): Command {
  return withConnection(withOutput(command));
}

/** Adds which account to work on. */
export function withConnection(command: Command): Command {
  return withConfig(command)
    .option("--emulator [scenario]", "work on an emulated account instead; see `emulator --help`")
    .addOption(
      new Option(
        "--endpoint <url>",
        "another address of the service, such as http://127.0.0.1:8080",
      ).env("CEN_BWP_ENDPOINT"),
    )
    .option("--profile <name>", "profile of the vendor's credentials chain")
    .option("--explain", "tell every API call on stderr");
}

/** Adds where the settings are. */
export function withConfig(command: Command): Command {
  return command.options.some(({ long }) => long === "--config")
    ? command
    : command.option(
        "--config <file>",
        "settings; by default CEN_BWP_CONFIG, or cen-bwp.yaml here",
      );
}

/** Adds where intents are kept. */
export function withJournal(command: Command): Command {
  return withConfig(command).addOption(
    new Option("--journal <file>", "where orders are remembered").env("CEN_BWP_JOURNAL"),
  );
}

/** Adds the time zone. */
export function withZone(command: Command): Command {
  return command.addOption(
    new Option("--zone <name>", "time zone of times without one, and of what is shown").env(
      "CEN_BWP_ZONE",
    ),
  );
}

/** Adds looking again and again. */
export function withWatch(command: Command): Command {
  return command.option("--watch [seconds]", "look again every 30 s, or as often as you say");
}
