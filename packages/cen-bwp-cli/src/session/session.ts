import type { Emulator } from "cen-bwp-emulator";
import type { Journal, OpsContext } from "cen-bwp-ops";

/** An account to work on, for the length of one command. */
export interface Session {
  readonly context: OpsContext;
  /** The host of the service, or `emulator:<scenario>`. Goes into plan files. */
  readonly where: string;
  /** Where intents are kept; without one they are gone with the process, as an emulator is. */
  readonly journal?: Journal;
  readonly emulator?: Emulator;
  close(): Promise<void>;
}

/** The options of a command that talks to the service. */
export interface SessionOptions {
  readonly endpoint?: string;
  /** `true` for the flag without a name. */
  readonly emulator?: string | true;
  readonly profile?: string;
  readonly journal?: string;
  readonly explain?: boolean;
}
