import { randomBytes } from "node:crypto";
import { startAdmin } from "./admin/start-admin.js";
import { buildEmulator } from "./build-emulator.js";
import { EmulatorError } from "./emulator-error.js";
import type { RunningEmulator } from "./emulator.js";
import { checkKinds, type Kinds } from "./checks/check-kinds.js";
import type { EmulatorOptions } from "./options/emulator-options.js";
import { closeServer } from "./http/close-server.js";
import { createHttpServer } from "./http/create-server.js";
import { listen } from "./http/listen.js";
import { listenAddress } from "./http/listen-address.js";
import { selfSignedCertificate } from "./http/self-signed-certificate.js";
import { optionKinds } from "./options/option-kinds.js";
import { keepState } from "./state/keep-state.js";

/** Where the emulator listens. */
export interface ListenOptions {
  /** `127.0.0.1` (default), `localhost` or `::1`; any IP address together with `generateKeys`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Listen with TLS and a certificate made for this run. Default `false`. */
  readonly https?: boolean;
  /** Sign with a random pair that no seed gives away, in place of `accessKeys`. Default `false`. */
  readonly generateKeys?: boolean;
  /** Also listen for the admin API, on loopback; `port` default 0. Default `false`. */
  readonly admin?: boolean | { readonly port?: number };
  /**
   * A file that keeps the state over the end of the process, needs node:sqlite. What it holds goes before the seeds in
   * the options. Default: none.
   */
  readonly state?: string;
}

const listenKinds: Kinds<ListenOptions> = {
  host: ["text"],
  port: ["a number"],
  https: ["true or false"],
  generateKeys: ["true or false"],
  admin: ["true or false", "an object"],
  state: ["text"],
};

/**
 * Starts an emulator that listens on this machine. Rejects with `EmulatorError`: AddressNotAllowed for a host that is
 * not loopback, PortInUse, ListenFailed, StateUnavailable, BadOption or BadSeed.
 */
export async function startEmulator(
  options: EmulatorOptions & ListenOptions = {},
): Promise<RunningEmulator> {
  checkKinds(options, { ...listenKinds, ...optionKinds }, "An emulator", []);
  if (typeof options.admin === "object") {
    checkKinds(options.admin, { port: ["a number"] }, `"admin"`, ["admin"]);
  }
  const {
    host = "127.0.0.1",
    port = 0,
    https = false,
    generateKeys = false,
    admin = false,
    state,
    ...rest
  } = options;
  const { address, inUrl } = listenAddress(host, generateKeys);
  const { emulator, service, parts, journal } = buildEmulator(
    generateKeys ? withRandomKey(rest) : rest,
  );
  const open: (() => Promise<void> | void)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of open.toReversed()) await close();
  };
  try {
    if (state !== undefined) {
      const windowMs = rest.timeWindowMs ?? 15 * 60_000;
      open.push(await keepState(state, parts, journal, windowMs));
    }
    const tls = https ? selfSignedCertificate([address]) : undefined;
    const server = createHttpServer(service, tls);
    const boundPort = await listen(server, address, port);
    open.push(() => closeServer(server));
    const administration =
      admin === false
        ? undefined
        : await startAdmin(emulator, admin === true ? 0 : (admin.port ?? 0));
    if (administration !== undefined) open.push(() => closeServer(administration.server));
    let closing: Promise<void> | undefined;
    const running = {
      endpoint: `${https ? "https" : "http"}://${inUrl}:${boundPort}`,
      certificate: tls?.certificate,
      adminEndpoint: administration?.endpoint,
      adminToken: administration?.token,
      close: () => (closing ??= closeAll()),
    };
    // Not spread: the key is looked up each time, as a restored snapshot may bring another.
    return Object.defineProperties(
      running,
      Object.getOwnPropertyDescriptors(emulator),
    ) as RunningEmulator;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function withRandomKey(options: EmulatorOptions): EmulatorOptions {
  if (options.accessKeys !== undefined) {
    throw new EmulatorError(
      "BadOption",
      `"generateKeys" and "accessKeys" exclude each other. Leave one of them out.`,
    );
  }
  const accessKeyId = `emulator-${randomBytes(8).toString("hex")}`;
  const accessKeySecret = `emulator-${randomBytes(24).toString("hex")}`;
  return { ...options, accessKeys: [{ accessKeyId, accessKeySecret }] };
}
