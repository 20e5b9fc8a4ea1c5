import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import type { Command } from "./commands/command.js";
import { generatorFolder } from "./place.js";
import { Problem } from "./problem.js";

/** Each command is loaded only when it is called: what one needs, another shall not wait for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import("./commands/generate.js")).generate,
  read: async () => (await import("./commands/read.js")).read,
  import: async () => (await import("./commands/import.js")).importSources,
  diff: async () => (await import("./commands/diff.js")).diff,
  product: async () => (await import("./commands/product/product.js")).product,
  changeset: async () => (await import("./commands/changeset.js")).changeset,
};

/** Runs one command; the exit code is 0 when it did what was asked, 1 for a problem in the input, 2 for a wrong call. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    console.log(`usage: pnpm gen <command> [--help]\n`);
    for (const load of Object.values(commands)) {
      const command = await load();
      console.log(`  ${command.name.padEnd(10)} ${command.summary}`);
    }
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const known = Object.keys(commands).join(", ");
    console.error(`gen: there is no command ${JSON.stringify(name)}; there are ${known}`);
    return 2;
  }
  const command = await load();
  let parsed;
  try {
    const options = { ...command.options, help: { type: "boolean" } } as const;
    parsed = parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    if (rest.includes("--json") && command.jsonOf !== undefined) {
      const remedy = `\`pnpm gen ${name} --help\` lists the options.`;
      console.log(command.jsonOf(new Problem({ code: "usage", message, remedy })));
    }
    console.error(`gen ${name}: ${message}\n\n${command.usage}`);
    return 2;
  }
  if (parsed.values["help"] === true) {
    console.log(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  const { values, positionals } = parsed;
  const root = fileURLToPath(new URL("..", generatorFolder)).replace(/[/\\]$/, "");
  return command.run({
    root,
    values,
    positionals,
    print: (line) => console.log(line),
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.describe());
  process.exitCode = error.exitCode;
}
