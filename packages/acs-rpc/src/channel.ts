import type { CallScope } from "./call-scope.js";
import { networkFailure } from "./network-failure.js";
import type {
  OutgoingRequest,
  Transport,
  TransportRequest,
  TransportResponse,
} from "./transport.js";
import { TransportFailure } from "./transport-failure.js";

/** The part of a call's scope that sending needs. */
export type Ending = Pick<CallScope, "ended" | "onEnd" | "signal">;

/**
 * What the client sends through: a transport that rejects with a `TransportFailure` only and settles soon after the call
 * is over.
 */
export interface Channel {
  send(request: OutgoingRequest, ending: Ending): Promise<TransportResponse>;
  close(): Promise<void>;
}

/**
 * Makes a channel of any transport. What the transport does not say about sending is taken as "maybe". Closing leaves the
 * transport alone, which belongs to who made it.
 */
export function channelOver(transport: Transport): Channel {
  return {
    send(request: OutgoingRequest, ending: Ending): Promise<TransportResponse> {
      if (ending.ended() !== undefined) return Promise.reject(aborted("no"));
      return new Promise((resolve, reject) => {
        // One turn later, so that a transport which knows better what was sent can say so first.
        ending.onEnd(() => void setTimeout(() => reject(aborted("maybe")), 0));
        send(transport, { ...request, signal: ending.signal() }).then(
          (response) => {
            ending.onEnd(undefined);
            resolve(response);
          },
          (error: unknown) => {
            ending.onEnd(undefined);
            reject(error instanceof TransportFailure ? error : networkFailure(error, undefined));
          },
        );
      });
    },
    close: () => Promise.resolve(),
  };
}

// Async so that a transport which throws at once is treated like one that rejects.
async function send(transport: Transport, request: TransportRequest): Promise<TransportResponse> {
  return transport.send(request);
}

function aborted(sent: "no" | "maybe"): TransportFailure {
  return new TransportFailure({
    kind: "transport",
    code: "Aborted",
    sent,
    message: "the attempt was aborted",
  });
}
