import { isIP } from "node:net";
import { EmulatorError } from "../emulator-error.js";

/** An address to listen on and its form in a URL. */
export interface ListenAddress {
  readonly address: string;
  readonly inUrl: string;
}

/**
 * Checks that a host is this machine only, or an IP address when the keys are `guarded`: random ones nobody can guess.
 * Throws `EmulatorError` AddressNotAllowed.
 */
export function listenAddress(host: string, guarded = false): ListenAddress {
  // A name is looked up outside our control, so localhost is bound as what it means.
  if (host === "127.0.0.1" || host === "localhost") {
    return { address: "127.0.0.1", inUrl: "127.0.0.1" };
  }
  if (host === "::1") return { address: "::1", inUrl: "[::1]" };
  const version = isIP(host);
  if (guarded && version !== 0) {
    return { address: host, inUrl: version === 6 ? `[${host}]` : host };
  }
  throw new EmulatorError(
    "AddressNotAllowed",
    `The emulator listens on this machine only, not on ${JSON.stringify(host)}. Use 127.0.0.1 or ::1, or an IP address together with generated keys.`,
  );
}
