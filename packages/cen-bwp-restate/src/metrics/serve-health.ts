import { createServer } from "node:http";
import type { FleetMetrics } from "./fleet-metrics.js";

/** Where probes and Prometheus ask. */
export interface HealthOptions {
  /** 127.0.0.1 by default. It tells no secrets, and takes no orders. */
  readonly host?: string;
  readonly port: number;
  readonly metrics: FleetMetrics;
  /** Whether work may be sent here: false while it drains. */
  readonly ready: () => boolean;
}

/** A listener for probes. */
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `/live`, `/ready` and `/metrics` over HTTP/1.1, which probes speak and the worker's own port does not. */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { host = "127.0.0.1", port, metrics, ready } = options;
  const server = createServer((request, response) => {
    const answer = (status: number, text: string, type = "text/plain"): void => {
      response.writeHead(status, { "content-type": type });
      response.end(text);
    };
    switch (request.url) {
      case "/live":
        return answer(200, "live\n");
      case "/ready":
        return ready() ? answer(200, "ready\n") : answer(503, "draining\n");
      case "/metrics":
        return void metrics.text().then(
          (text) => answer(200, text, metrics.contentType),
          () => answer(500, "the metrics could not be read\n"),
        );
      default:
        return answer(404, "/live, /ready, /metrics\n");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
