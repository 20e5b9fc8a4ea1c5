import type { Ending } from "./channel.js";
import type { Transport } from "./transport.js";
import { type AttemptTimeouts, undiciChannel } from "./undici-channel.js";

/**
 * The default transport, for sharing its connections between clients or wrapping it: keep-alive connections of undici,
 * which is loaded with the first request so that importing this package stays cheap. A proxy named in the environment
 * (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`) is used, except towards this machine.
 */
export function undiciTransport(timeouts: AttemptTimeouts = {}): Transport {
  const channel = undiciChannel(timeouts);
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
