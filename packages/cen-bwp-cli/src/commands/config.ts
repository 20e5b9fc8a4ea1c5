import { configExample } from "../config/config-example.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import type { Shell } from "../io/create-shell.js";
import { OperatorError } from "../operator-error.js";
import { listedWindows } from "../window/listed-window.js";

/** Prints a configuration to begin with. */
export function configPrint({ io }: Shell): Promise<ExitCode> {
  io.out.write(configExample);
  return Promise.resolve(exitCodes.done);
}

/** Says that the configuration is right; what is not was refused before, with its line. */
export function configCheck(shell: Shell): Promise<ExitCode> {
  const { config, path } = shell.settings;
  if (path === undefined)
    throw new OperatorError(
      "there is no cen-bwp.yaml here; `cen-bwp config example` prints one to begin with",
      exitCodes.usage,
    );
  listedWindows(shell.settings, {
    zone: config.zone,
    now: Date.now(),
    // A year: what the change of the clocks spoils in March is told now.
    next: 366,
    account: undefined,
    intents: [],
  });
  shell.io.out.write(`${path} is right: ${Object.keys(config).join(", ") || "empty"}\n`);
  return Promise.resolve(exitCodes.done);
}
