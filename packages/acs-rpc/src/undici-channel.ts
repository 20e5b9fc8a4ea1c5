import type { Dispatcher } from "undici";
import type * as Undici from "undici";
import { AnswerCollector } from "./answer-collector.js";
import type { Channel, Ending } from "./channel.js";
import { isLoopback } from "./parse-endpoint.js";
import type { OutgoingRequest, TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";

/** Time limits of one attempt, in ms. Undici looks at its clock about once a second, so short ones end late. */
export interface AttemptTimeouts {
  /** For resolving the name, connecting and TLS. Default 5 000. */
  readonly connectMs?: number;
  /** From the request to the head of the answer. Default 20 000. */
  readonly headersMs?: number;
  /** Between two pieces of the body. Default 20 000. */
  readonly bodyMs?: number;
}

// An answer of a control-plane API is a few hundred kilobytes at most; more than this is not one.
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Sends through undici's connection pools, one per origin. Undici is loaded with the first request. */
export function undiciChannel(timeouts: AttemptTimeouts = {}): Channel {
  const headersTimeout = timeouts.headersMs ?? 20_000;
  const bodyTimeout = timeouts.bodyMs ?? 20_000;
  const pools = new Map<string, Dispatcher>();
  const running = new Set<Dispatcher>();
  let undici: typeof Undici | undefined;
  let closed = false;

  function open(library: typeof Undici, origin: string): Dispatcher {
    const connect = { timeout: timeouts.connectMs ?? 5_000 };
    const options = { connect, connections: 128, maxResponseSize: MAX_ANSWER_BYTES };
    if (isLoopback(new URL(origin).hostname) || !proxyInEnvironment())
      return new library.Pool(origin, options);
    try {
      return new library.EnvHttpProxyAgent({ ...options, proxyTls: connect, requestTls: connect });
    } catch {
      // The error would quote the proxy's URL, which may hold a password.
      const message = "the proxy in HTTPS_PROXY or HTTP_PROXY is not a valid URL";
      throw new TransportFailure({ kind: "transport", code: "ProxyInvalid", sent: "no", message });
    }
  }

  function pool(library: typeof Undici, origin: string): Dispatcher {
    let known = pools.get(origin);
    if (known === undefined) pools.set(origin, (known = open(library, origin)));
    return known;
  }

  function dispatch(
    dispatcher: Dispatcher,
    request: OutgoingRequest,
    ending: Ending,
  ): Promise<TransportResponse> {
    const collector = new AnswerCollector(ending);
    if (!collector.settled) {
      const { origin, path, method, headers, freshConnection: reset } = request;
      dispatcher.dispatch(
        { origin, path, method, headers, reset, headersTimeout, bodyTimeout },
        collector,
      );
    }
    return collector.answer;
  }

  return {
    async send(request: OutgoingRequest, ending: Ending): Promise<TransportResponse> {
      undici ??= await import("undici");
      if (closed) {
        const message = "the transport was closed";
        throw new TransportFailure({
          kind: "transport",
          code: "ClientClosed",
          sent: "no",
          message,
        });
      }
      if (!request.freshConnection) return dispatch(pool(undici, request.origin), request, ending);
      const own = open(undici, request.origin);
      running.add(own);
      try {
        return await dispatch(own, request, ending);
      } finally {
        running.delete(own);
        void own.destroy();
      }
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all([...pools.values(), ...running].map((dispatcher) => dispatcher.close()));
    },
  };
}

function proxyInEnvironment(): boolean {
  const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY } = process.env;
  return Boolean(https_proxy ?? HTTPS_PROXY ?? http_proxy ?? HTTP_PROXY);
}
