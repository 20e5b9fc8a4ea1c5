import { Command, CommanderError } from "commander";

import { OperatorError } from "./operator-error.js";

/** Runs the command line and returns the exit code: 0 done, 1 failure, 2 wrong usage, 130 interrupted. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("cen-bwp")
    .description("Bandwidth plans of Alibaba Cloud CEN from the terminal.")
    .showSuggestionAfterError()
    .exitOverride();
  program
    .command("demo")
    .description(
      "attach plans and run a temporary upgrade on an emulated account, on a virtual clock",
    )
    .option("--port <number>", "port of the emulator on 127.0.0.1; 0 takes a free one", "0")
    .addHelpText("after", "\nExample:\n  $ cen-bwp demo --port 8080")
    .action(async (options: { readonly port: string }) => {
      // Loaded late, so that help does not wait for it.
      const { demo } = await import("./demo/demo.js");
      code = await demo({ port: readPort(options.port), out: process.stdout });
    });

  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its message already; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof OperatorError)) throw error;
    console.error(`cen-bwp: ${error.message}`);
    return error.exitCode;
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new OperatorError(`--port ${text} is no port; give a number from 0 to 65535`, 2);
  return port;
}
