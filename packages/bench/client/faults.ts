import { spawnSync } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { type CenBwpClientConfig, createCenBwpClient } from "cen-bwp-client";
import { KEYS } from "./contender.js";
import { table } from "./statistics.js";
import { typeMistakes } from "./type-mistakes.js";
import { vendorCall, vendorClient } from "./vendor-call.js";

type Row = readonly [what: string, vendor: string, ours: string];

/** A server for one question, and the number of requests it got. */
async function withServer<T>(
  listener: RequestListener,
  ask: (endpoint: string, requests: () => number) => Promise<T>,
): Promise<T> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume();
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  try {
    return await ask(`http://127.0.0.1:${port}`, () => requests);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const ours = (
  endpoint: string,
  config: Partial<CenBwpClientConfig> = {},
): ReturnType<typeof createCenBwpClient> =>
  createCenBwpClient({ endpoint, credentials: KEYS, ...config });

/** How a call ended, in a few words. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "succeeded";
  } catch (error) {
    if (!(error instanceof Error)) return `threw ${typeof error}`;
    const { name, code = "", status = "" } = error as Error & { code?: string; status?: number };
    return `${name} ${code} ${status}`.trim();
  }
}

/** Whether an ES module gets at the client with the import that its documentation shows. */
function imported(code: string): string {
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const flags = ["--input-type=module", "-e", code];
  const { status, stderr } = spawnSync(process.execPath, flags, { cwd, encoding: "utf8" });
  return status === 0 ? "works" : (/^\w*Error.*/m.exec(stderr)?.[0] ?? "fails");
}

async function retries(): Promise<Row> {
  const busy: RequestListener = (_, response) =>
    void response.writeHead(503).end('{"Code":"ServiceUnavailable","Message":"m"}');
  const asked = (call: (endpoint: string) => Promise<unknown>): Promise<string> =>
    withServer(busy, async (endpoint, requests) => {
      await outcome(call(endpoint));
      return `${requests()} sent`;
    });
  const options = { autoretry: true, maxAttempts: 3 };
  return [
    "3 attempts asked for, service answers 503",
    await asked((endpoint) => vendorCall(vendorClient(endpoint), options)),
    await asked((endpoint) =>
      ours(endpoint, { retry: { maxAttempts: 3 } }).describeCenBandwidthPackages(),
    ),
  ];
}

async function deadProxy(): Promise<Row> {
  const fine: RequestListener = (_, response) => void response.end("{}");
  const proxy = "http://127.0.0.1:9";
  return [
    "a proxy that is dead",
    await withServer(fine, (endpoint) =>
      outcome(vendorCall(vendorClient(endpoint, { httpProxy: proxy }), { httpProxy: proxy })),
    ),
    await withServer(fine, (endpoint) =>
      outcome(ours(endpoint, { proxy, retry: false }).describeCenBandwidthPackages()),
    ),
  ];
}

async function badGateway(): Promise<Row> {
  const page: RequestListener = (_, response) =>
    void response.writeHead(502).end("<html>502 Bad Gateway</html>");
  return [
    "an HTML page with status 502",
    await withServer(page, (endpoint) => outcome(vendorCall(vendorClient(endpoint)))),
    await withServer(page, (endpoint) =>
      outcome(ours(endpoint, { retry: false }).describeCenBandwidthPackages()),
    ),
  ];
}

/** Two calls on one connection: the first is answered, the second 850 ms later is not; the limit is 1 000 ms. */
async function readTimeout(): Promise<Row> {
  const time = (call: (endpoint: string) => () => Promise<unknown>): Promise<string> => {
    let requests = 0;
    const once: RequestListener = (_, response) => {
      if (++requests === 1) response.end("{}");
    };
    return withServer(once, async (endpoint) => {
      const again = call(endpoint);
      await again();
      await new Promise((resolve) => setTimeout(resolve, 850));
      const startedAt = performance.now();
      await outcome(again());
      return `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
    });
  };
  return [
    "1 s to wait for an answer, on a kept connection",
    await time((endpoint) => {
      const client = vendorClient(endpoint);
      return () => vendorCall(client, { readTimeout: 1_000, connectTimeout: 8_000 });
    }),
    await time((endpoint) => {
      const client = ours(endpoint, { retry: false, timeouts: { headersMs: 1_000 } });
      return () => client.describeCenBandwidthPackages();
    }),
  ];
}

function secrets(): Row {
  const shows = (client: object): string =>
    inspect(client, { depth: 9 }).includes(KEYS.accessKeySecret) ? "shown" : "not shown";
  const endpoint = "http://127.0.0.1:9";
  return [
    "the secret, when the client is printed",
    shows(vendorClient(endpoint)),
    shows(ours(endpoint)),
  ];
}

function types(): Row {
  const { vendor, ours: own } = typeMistakes();
  return ["8 deliberate type mistakes, tsc --strict", vendor, own];
}

/** Prints how the vendor's generic client and ours behave in the same situations. */
export async function printFaults(): Promise<void> {
  const rows: Row[] = [
    [
      "the documented import, in an ES module",
      imported('import Client from "@alicloud/openapi-core"; new Client({})'),
      imported('import { createCenBwpClient } from "cen-bwp-client"; createCenBwpClient.call'),
    ],
    types(),
    await retries(),
    await deadProxy(),
    await readTimeout(),
    await badGateway(),
    secrets(),
  ];
  console.log(`\n${table([["situation", "openapi-core", "cen-bwp-client"], ...rows])}`);
}
