import type { Dispatcher } from "undici";
import type * as Undici from "undici";
import type { ConnectionSettings } from "./connection-options.js";
import { isLoopback } from "./parse-endpoint.js";
import { TransportFailure } from "./transport-failure.js";

/** Opens undici's connections to one origin: through the proxy given, through one from the environment, or directly. */
export function openDispatcher(
  library: typeof Undici,
  origin: string,
  { proxy, tls, maxAnswerBytes }: ConnectionSettings,
  connectMs: number,
): Dispatcher {
  // Bun puts a partial copy of its own in undici's place.
  if (typeof library.Pool.prototype.dispatch !== "function") {
    throw failure(
      "TransportUnsupported",
      "this runtime replaces undici by a partial copy; pass transport: fetchTransport(fetch)",
    );
  }
  const { ca, ...rest } = tls;
  // Undici's types want an array they could change.
  const trusted = ca === undefined ? {} : { ca: Array.isArray(ca) ? [...ca] : ca };
  const timeout = { timeout: connectMs };
  const connect = { ...rest, ...trusted, ...timeout } as Undici.buildConnector.BuildOptions;
  const options = { connect, connections: 128, maxResponseSize: maxAnswerBytes };
  const useEnvironment =
    proxy === undefined && !isLoopback(new URL(origin).hostname) && proxyInEnvironment();
  if (typeof proxy !== "string" && !useEnvironment) return new library.Pool(origin, options);
  // The proxy's own certificate may come from the same authority; the client's is not for it.
  const viaProxy = { ...options, requestTls: connect, proxyTls: { ...trusted, ...timeout } };
  try {
    return typeof proxy === "string"
      ? new library.ProxyAgent({ ...viaProxy, uri: proxy } as Undici.ProxyAgent.Options)
      : new library.EnvHttpProxyAgent(viaProxy as Undici.EnvHttpProxyAgent.Options);
  } catch {
    // The error would quote the proxy's URL, which may hold a password.
    throw failure("ProxyInvalid", "the proxy in HTTPS_PROXY or HTTP_PROXY is not a valid URL");
  }
}

function proxyInEnvironment(): boolean {
  const { https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY } = process.env;
  return Boolean(https_proxy ?? HTTPS_PROXY ?? http_proxy ?? HTTP_PROXY);
}

function failure(code: "TransportUnsupported" | "ProxyInvalid", message: string): TransportFailure {
  return new TransportFailure({ kind: "transport", code, sent: "no", message });
}
