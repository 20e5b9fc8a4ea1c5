import { CommanderError } from "commander";

import { exitCodes, type ExitCode } from "./exit-codes.js";
import { type Io, processIo } from "./io/io.js";
import { OperatorError } from "./operator-error.js";
import { buildProgram } from "./program/build-program.js";

/** Runs the command line and returns the exit code; `exitCodes` has all of them. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  if (argv.length === 1 && argv[0] === "--version") {
    const { readVersion } = await import("./program/read-version.js");
    io.out.write(`${readVersion()}\n`);
    return exitCodes.done;
  }
  let code: ExitCode = exitCodes.done;
  const program = buildProgram({ io, finish: (reached) => void (code = reached) });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // Commander has printed its message already; asking for help is no mistake.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return explainFailure(error, io);
  }
}

// What the service said names operation, code and request; the workflow's own words would say the first two again.
function messageOf(error: Error): string {
  if (error.name !== "ReadFailedError" || !("failure" in error)) return error.message;
  return `${(error.failure as { readonly message: string }).message}\nnothing was changed`;
}

async function explainFailure(error: unknown, io: Io): Promise<number> {
  if (error instanceof OperatorError) {
    io.err.write(`cen-bwp: ${error.message}\n`);
    return error.exitCode;
  }
  // Loaded late: it knows the errors of packages that help does not load.
  const { exitCodeOf } = await import("./exit-code-of.js");
  const code = exitCodeOf(error);
  if (code === undefined) throw error;
  if (code === exitCodes.interrupted) io.err.write("cen-bwp: interrupted; nothing was sent\n");
  else io.err.write(`cen-bwp: ${messageOf(error as Error)}\n`);
  if (code === exitCodes.credentials)
    io.err.write("`cen-bwp doctor` tells what is missing; --emulator needs no keys\n");
  return code;
}
