import { buildEmulator } from "./build-emulator.js";
import type { Emulator } from "./emulator.js";
import type { EmulatorOptions } from "./options/emulator-options.js";

/**
 * An emulator in this process, without a socket: hand its `fetch` to a client's transport. Two emulators share
 * nothing. Throws `EmulatorError` BadOption or BadSeed.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return buildEmulator(options).emulator;
}
