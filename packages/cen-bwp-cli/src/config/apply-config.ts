import { existsSync } from "node:fs";
import type { Command } from "commander";

import type { Io } from "../io/io.js";
import { noSettings, type Settings } from "./settings.js";

const fileName = "cen-bwp.yaml";

/**
 * Reads `--config`, CEN_BWP_CONFIG or `cen-bwp.yaml` here, and fills in the options of a command that neither a flag nor the environment
 * has set. Of `--emulator` and `--endpoint` the one that was named more closely stays.
 */
export async function applyConfig(command: Command, { env }: Io): Promise<Settings> {
  if (!hasOption(command, "config")) return noSettings;
  const given = command.opts<{ config?: string }>().config ?? env["CEN_BWP_CONFIG"];
  const path = given ?? (existsSync(fileName) ? fileName : undefined);
  const settings =
    path === undefined ? noSettings : await (await import("./read-config.js")).readConfig(path);
  for (const [key, value] of Object.entries(settings.config))
    if (isOpen(command, key)) command.setOptionValueWithSource(key, value, "config");
  for (const [closer, other] of [
    ["emulator", "endpoint"],
    ["endpoint", "emulator"],
  ] as const)
    if (closeness(command, closer) > closeness(command, other))
      command.setOptionValue(other, undefined);
  return settings;
}

function isOpen(command: Command, key: string): boolean {
  return (
    hasOption(command, key) && ["default", undefined].includes(command.getOptionValueSource(key))
  );
}

function hasOption(command: Command, key: string): boolean {
  return command.options.some((option) => option.attributeName() === key);
}

function closeness(command: Command, key: string): number {
  return ["config", "env", "cli"].indexOf(command.getOptionValueSource(key) ?? "");
}
