import type { Command } from "commander";

import type { ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import type { Io } from "../io/io.js";

/** Where a command leaves its exit code, and what it runs on. */
export interface Host {
  readonly io: Io;
  finish(code: ExitCode): void;
}

/** A command's behaviour: its arguments as commander gives them, then the options. */
export type Behaviour = (shell: Shell, command: Command) => Promise<ExitCode>;

/** Gives a command its behaviour, which is to load its own module: help must not wait for what it does not run. */
export function lazily(host: Host, command: Command, behave: Behaviour): Command {
  return command.action(async () => {
    const [{ applyConfig }, { createShell }] = await Promise.all([
      import("../config/apply-config.js"),
      import("../io/create-shell.js"),
    ]);
    const settings = await applyConfig(command, host.io);
    const { color } = command.opts<{ color?: boolean }>();
    host.finish(await behave(createShell(host.io, color, settings), command));
  });
}
