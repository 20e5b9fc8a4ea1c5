import type { Dispatcher } from "undici";
import type * as Undici from "undici";
import { AnswerCollector } from "./answer-collector.js";
import type { Channel, Ending } from "./channel.js";
import {
  type AttemptTimeouts,
  type ConnectionOptions,
  connectionSettings,
} from "./connection-options.js";
import { openDispatcher } from "./open-dispatcher.js";
import type { OutgoingRequest, TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";

/** Sends through undici's connection pools, one per origin. Undici is loaded with the first request. */
export function undiciChannel(
  timeouts: AttemptTimeouts = {},
  connection: ConnectionOptions = {},
): Channel {
  const headersTimeout = timeouts.headersMs ?? 20_000;
  const bodyTimeout = timeouts.bodyMs ?? 20_000;
  const settings = connectionSettings(connection);
  const pools = new Map<string, Dispatcher>();
  const running = new Set<Dispatcher>();
  let undici: typeof Undici | undefined;
  let closed = false;

  function open(library: typeof Undici, origin: string): Dispatcher {
    return openDispatcher(library, origin, settings, timeouts.connectMs ?? 5_000);
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
    const collector = new AnswerCollector(ending, settings.maxAnswerBytes);
    if (!collector.settled) {
      const { origin, path, method, freshConnection: reset } = request;
      // Not signed, so the transport may decide it: what it asks for it must unpack.
      const headers = settings.gzip
        ? { ...request.headers, "accept-encoding": "gzip" }
        : request.headers;
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
