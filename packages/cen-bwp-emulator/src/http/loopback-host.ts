import { EmulatorError } from "../emulator-error.js";

/** An address to listen on and its form in a URL. */
export interface LoopbackHost {
  readonly address: string;
  readonly inUrl: string;
}

/** Checks that a host is this machine only. Throws `EmulatorError` AddressNotAllowed for any other. */
export function loopbackHost(host: string): LoopbackHost {
  // A name is looked up outside our control, so localhost is bound as what it means.
  if (host === "127.0.0.1" || host === "localhost") {
    return { address: "127.0.0.1", inUrl: "127.0.0.1" };
  }
  if (host === "::1") return { address: "::1", inUrl: "[::1]" };
  throw new EmulatorError(
    "AddressNotAllowed",
    `The emulator listens on this machine only, not on ${JSON.stringify(host)}. Use 127.0.0.1 or ::1.`,
  );
}
