import type { ParseArgsOptionsConfig } from "node:util";

/** One command of the generator. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`, below the summary. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Returns the exit code. */
  readonly run: (input: CommandInput) => Promise<number>;
}

export interface CommandInput {
  readonly root: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  readonly print: (line: string) => void;
}
