import { noSettings, type Settings } from "../config/settings.js";
import { createStyle, type Style } from "../render/style.js";
import { wrap } from "../render/wrap.js";
import type { Io, Output } from "./io.js";

/** What every command works with. */
export interface Shell {
  readonly io: Io;
  /** The configuration file, for what is no flag. */
  readonly settings: Settings;
  /** Colours for stdout. */
  readonly style: Style;
  /** Colours for stderr. */
  readonly errStyle: Style;
  /** A message for the operator, on stderr. */
  note(text: string): void;
}

/** Colours only on a terminal, and not with `--no-color`, NO_COLOR or TERM=dumb. */
export function createShell(
  io: Io,
  color: boolean | undefined,
  settings: Settings = noSettings,
): Shell {
  const style = (stream: Output): Style => createStyle(wantsColor(io, stream, color));
  return {
    io,
    settings,
    style: style(io.out),
    errStyle: style(io.err),
    // What stands there as progress is drawn over.
    note: (text) => {
      const width = io.err.isTTY ? (io.err.columns ?? 80) : undefined;
      if (io.err.isTTY) io.err.write("\r\u001B[K");
      for (const line of wrap(text, width)) io.err.write(`${line}\n`);
    },
  };
}

function wantsColor({ env }: Io, { isTTY }: Output, color: boolean | undefined): boolean {
  if (color === false || env["NO_COLOR"] || env["TERM"] === "dumb") return false;
  return isTTY === true || (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0");
}
