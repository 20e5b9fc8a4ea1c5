import type { ParseArgsOptionsConfig } from "node:util";

import type { Problem } from "../problem.js";

/** One command of the generator. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`, below the summary. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** What `--json` prints where the call itself could not be read; nothing unless given. */
  readonly jsonOf?: (problem: Problem) => string;
  /** Returns the exit code. */
  readonly run: (input: CommandInput) => Promise<number>;
}

export interface CommandInput {
  readonly root: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  readonly print: (line: string) => void;
}
