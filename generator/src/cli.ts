import { parseArgs } from "node:util";

import type { Command } from "./commands/command.js";
import { generate } from "./commands/generate.js";
import { Problem } from "./problem.js";

const commands: readonly Command[] = [generate];

/** Runs one command; the exit code is 0 when it did what was asked, 1 for a problem in the input, 2 for a wrong call. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    console.log(`usage: pnpm gen <command> [--help]\n\n${commands.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join("\n")}`);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    console.error(`gen: there is no command ${JSON.stringify(name)}; there are ${commands.map((one) => one.name).join(", ")}`);
    return 2;
  }
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: { ...command.options, help: { type: "boolean" } }, allowPositionals: true });
  } catch (error) {
    console.error(`gen ${name}: ${(error as Error).message}\n\n${command.usage}`);
    return 2;
  }
  if (parsed.values["help"] === true) {
    console.log(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  const root = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
  return command.run({ root, values: parsed.values, positionals: parsed.positionals, print: (line) => console.log(line) });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.describe());
  process.exitCode = 1;
}
