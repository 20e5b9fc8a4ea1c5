import type { Ending } from "./channel.js";
import type { AttemptTimeouts, ConnectionOptions } from "./connection-options.js";
import type { Transport } from "./transport.js";
import { undiciChannel } from "./undici-channel.js";

/** Settings of {@link undiciTransport}. */
export interface UndiciTransportOptions extends AttemptTimeouts, ConnectionOptions {}

/**
 * The default transport, for sharing its connections between clients or wrapping it: keep-alive connections of undici,
 * which is loaded with the first request so that importing this package stays cheap.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const channel = undiciChannel(options, options);
  return {
    send: ({ signal, ...request }) => channel.send(request, endingOf(signal)),
    close: () => channel.close(),
  };
}

function endingOf(signal: AbortSignal): Ending {
  let current: (() => void) | undefined;
  return {
    ended: () => (signal.aborted ? "aborted" : undefined),
    onEnd(listener): void {
      if (current !== undefined) signal.removeEventListener("abort", current);
      current = listener;
      if (listener !== undefined) signal.addEventListener("abort", listener, { once: true });
    },
    signal: () => signal,
  };
}
