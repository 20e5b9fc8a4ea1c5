import { buildEmulator } from "./build-emulator.js";
import type { RunningEmulator } from "./emulator.js";
import type { EmulatorOptions } from "./emulator-options.js";
import { closeServer } from "./http/close-server.js";
import { createHttpServer } from "./http/create-server.js";
import { listen } from "./http/listen.js";
import { loopbackHost } from "./http/loopback-host.js";

/** Where the emulator listens. */
export interface ListenOptions {
  /** `127.0.0.1` (default), `localhost` or `::1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
}

/**
 * Starts an emulator that listens on this machine. Rejects with `EmulatorError`: AddressNotAllowed for a host that is
 * not loopback, PortInUse, ListenFailed, BadOption or BadSeed.
 */
export async function startEmulator(
  options: EmulatorOptions & ListenOptions = {},
): Promise<RunningEmulator> {
  const { host = "127.0.0.1", port = 0, ...rest } = options;
  const { address, inUrl } = loopbackHost(host);
  const { emulator, service } = buildEmulator(rest);
  const server = createHttpServer(service);
  const boundPort = await listen(server, address, port);
  let closing: Promise<void> | undefined;
  return {
    ...emulator,
    endpoint: `http://${inUrl}:${boundPort}`,
    close: () => (closing ??= closeServer(server)),
  };
}
