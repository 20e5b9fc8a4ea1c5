import type { Config } from "./config.js";

/** A configuration file that was read. */
export interface Settings {
  readonly config: Config;
  /** Absent where there is no file. */
  readonly path?: string;
  /** `file:line` of a key, for messages. */
  at(path: readonly (string | number)[]): string;
}

/** No file. */
export const noSettings: Settings = { config: {}, at: () => "" };
