import { networkFailure } from "./network-failure.js";
import { serverDate } from "./server-date.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";
import { TransportFailure } from "./transport-failure.js";
import { unpackedHeaders } from "./unpack-body.js";

/**
 * A transport over a function in this process, such as the `fetch` of an emulator, or over the global `fetch`. An error
 * thrown by the handler counts as possibly sent, unless it is a `TransportFailure` or its code shows that no
 * connection was made.
 */
export function fetchTransport(handler: (request: Request) => Promise<Response>): Transport {
  return {
    async send(request: TransportRequest): Promise<TransportResponse> {
      const { method, headers, signal } = request;
      let response: Response | undefined;
      try {
        response = await handler(
          new Request(request.origin + request.path, {
            method,
            headers,
            signal,
            redirect: "manual",
          }),
        );
        const body = await response.text();
        const received = Object.fromEntries(response.headers);
        // `fetch` unpacks the body and leaves the header; only its answers have a URL.
        return {
          status: response.status,
          headers: response.url === "" ? received : unpackedHeaders(received),
          body,
        };
      } catch (error) {
        if (error instanceof TransportFailure) throw error;
        if (response === undefined) throw networkFailure(error, undefined);
        const date = serverDate(response.headers.get("date") ?? undefined);
        throw networkFailure(error, "yes", { status: response.status, serverDate: date });
      }
    },
  };
}
