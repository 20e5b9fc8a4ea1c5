import { createServer, type ServerHttp2Session } from "node:http2";
import { createEndpointHandler, type EndpointOptions } from "@restatedev/restate-sdk/node";
import { FleetError } from "../fleet-error.js";

/** Where and for whom a worker listens. */
export interface ListenOptions {
  /** 127.0.0.1 by default. Any other address needs identity keys. */
  readonly host?: string;
  /** A free one by default. */
  readonly port?: number;
  /**
   * Lets several workers of this machine listen at one address, over which the system spreads connections (Linux, Node 22.12): the
   * server knows addresses, not workers, so only workers at one address share work and stand in for each other.
   */
  readonly shared?: boolean;
  /**
   * The public keys of the servers that may call. Whoever else calls is refused. An empty list lets everybody on this machine run
   * workflows, and is refused on other addresses than loopback.
   */
  readonly identityKeys: readonly string[];
}

/** Services that are served. */
export interface ServedServices {
  /** The address the server is told: `http://127.0.0.1:9080`. */
  readonly url: string;
  /**
   * Takes nothing new, lets what is under way end, and resolves with whether it has within the time. What has not is broken off and
   * goes on with another worker.
   */
  drain(timeoutMs?: number): Promise<boolean>;
}

/**
 * Serves virtual objects over HTTP/2 without TLS, as the Restate server calls them.
 *
 * @throws {FleetError} BadSetting, for an open address without identity keys, or a key that is none.
 */
export async function serveServices(
  services: EndpointOptions["services"],
  { host = "127.0.0.1", port = 0, shared = false, identityKeys }: ListenOptions,
): Promise<ServedServices> {
  if (identityKeys.length === 0 && !isLoopback(host)) {
    throw new FleetError(
      "BadSetting",
      `a worker on ${host} without identity keys would run workflows for anybody; give the server's public key, or listen on 127.0.0.1`,
    );
  }
  // The prefix and the 32 bytes of an Ed25519 key in base 58, as `identityPublicKey` writes them.
  const wrong = identityKeys.findIndex(
    (key) => !/^publickeyv1_[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(key),
  );
  if (wrong !== -1) {
    // A private key that was given by mistake must not get into a log.
    const shown =
      identityKeys[wrong] === "" ? "empty" : "no public key (not shown, it may be a secret)";
    throw new FleetError(
      "BadSetting",
      `identityKeys[${wrong}] is ${shown}; give what the server logs when it starts: publickeyv1_ and 32 to 44 letters and digits`,
    );
  }
  const handle = createEndpointHandler({
    services,
    ...(identityKeys.length > 0 && { identityKeys: [...identityKeys] }),
    // The server's log and the run's record have it all; a worker says what it has to say itself.
    logger: () => {},
  });
  const server = createServer();
  const sessions = new Set<ServerHttp2Session>();
  let open = 0;
  let idle: (() => void) | undefined;
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
    // A server that dies breaks its connection; it calls again.
    session.on("error", () => {});
  });
  server.on("request", (request, response) => {
    open += 1;
    response.once("close", () => {
      open -= 1;
      if (open === 0) idle?.();
    });
    handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, reusePort: shared }, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    async drain(timeoutMs = 30_000) {
      server.close();
      // Each is told that nothing new is taken; streams that are open go on.
      for (const session of sessions) session.close();
      let timer: NodeJS.Timeout | undefined;
      const inTime = await Promise.race([
        new Promise<true>((resolve) => {
          idle = () => resolve(true);
          if (open === 0) resolve(true);
        }),
        new Promise<false>((resolve) => {
          timer = setTimeout(() => resolve(false), timeoutMs);
        }),
      ]);
      clearTimeout(timer);
      for (const session of sessions) session.destroy();
      return inTime;
    },
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
