import { buildEmulator } from "./build-emulator.js";
import type { Emulator } from "./emulator.js";
import type { EmulatorOptions } from "./options/emulator-options.js";
import { deliverByFetch } from "./faults/deliver-by-fetch.js";
import type { Remote } from "./wire/wire-message.js";

/** What a client hands to a transport: a signed request with lower-case header names, `host` among them. */
export interface InProcessRequest {
  readonly method: string;
  /** Path and query, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** A whole answer. */
export interface InProcessResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Fits wherever `acs-rpc` takes a transport. */
export interface InProcessTransport {
  /** The account behind it: its keys, clock, ledger and faults. */
  readonly emulator: Emulator;
  /** Rejects with a `TransportFault` when the fault plan breaks the connection. */
  readonly send: (request: InProcessRequest) => Promise<InProcessResponse>;
}

const noBody = new Uint8Array();

/**
 * An emulator as the transport of a client in this process, without `Request` and `Response` in between. Throws
 * `EmulatorError` BadOption or BadSeed.
 */
export function inProcessTransport(options: EmulatorOptions = {}): InProcessTransport {
  const { emulator, service } = buildEmulator(options);
  const { sourceIp = "127.0.0.1" } = options;
  const remote = (): Remote => ({ ip: sourceIp, secure: false });
  return {
    emulator,
    async send({ method, path, headers, signal }) {
      signal.throwIfAborted();
      const delivery = service.deliver({ method, target: path, headers, body: noBody, remote });
      if (delivery.kind === "answer") return delivery.response;
      const response = await deliverByFetch(delivery, signal);
      const { status } = response;
      return { status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
  };
}
