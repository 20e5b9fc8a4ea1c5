import { existsSync } from "node:fs";
import type { Command } from "commander";

import type { Io } from "../io/io.js";

const fileName = "cen-bwp.yaml";

/**
 * Fills in the options of a command that neither a flag nor the environment has set, from `--config`, CEN_BWP_CONFIG or `cen-bwp.yaml`
 * here. Of `--emulator` and `--endpoint` the one that was named more closely stays.
 */
export async function applyConfig(command: Command, { env }: Io): Promise<void> {
  if (!command.options.some((option) => option.attributeName() === "config")) return;
  const given = command.opts<{ config?: string }>().config ?? env["CEN_BWP_CONFIG"];
  const path = given ?? (existsSync(fileName) ? fileName : undefined);
  if (path !== undefined) {
    const { readConfig } = await import("./read-config.js");
    for (const [key, value] of Object.entries(await readConfig(path)))
      if (isOpen(command, key)) command.setOptionValueWithSource(key, value, "config");
  }
  for (const [closer, other] of [
    ["emulator", "endpoint"],
    ["endpoint", "emulator"],
  ] as const)
    if (closeness(command, closer) > closeness(command, other))
      command.setOptionValue(other, undefined);
}

function isOpen(command: Command, key: string): boolean {
  return (
    command.options.some((option) => option.attributeName() === key) &&
    ["default", undefined].includes(command.getOptionValueSource(key))
  );
}

function closeness(command: Command, key: string): number {
  return ["config", "env", "cli"].indexOf(command.getOptionValueSource(key) ?? "");
}
