import { createServer, type ServerOptions } from "node:https";
import { TLSSocket } from "node:tls";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { createRpcClient, type RpcClientConfig } from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { selfSigned } from "./support/self-signed.js";

const server = selfSigned("service.test");
const client = selfSigned("client.test");
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** An HTTPS server that answers with the protocol used and the name in the client's certificate. */
async function listen(options: ServerOptions = {}): Promise<string> {
  const made = createServer({ ...server, ...options }, ({ socket }, response) => {
    if (!(socket instanceof TLSSocket)) return;
    const { subject } = socket.getPeerCertificate();
    response.end(JSON.stringify({ protocol: socket.getProtocol(), client: subject?.CN }));
  });
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    made.closeAllConnections();
    made.close();
  });
  const address = made.address();
  return `https://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

async function call(endpoint: string, tls?: RpcClientConfig["tls"]): Promise<unknown> {
  const made = createRpcClient({
    endpoint,
    credentials,
    retry: false,
    ...(tls === undefined ? {} : { tls }),
  });
  cleanups.push(() => made.close());
  return made.call(operation("never-repeat"), {}).catch((error: unknown) => error);
}

const trusted = { ca: server.cert, servername: "service.test" };
const refused = { kind: "transport", code: "TlsFailure", sent: "no" };

test("a server is trusted through its authority and found under the name given", async () => {
  expect(await call(await listen(), trusted)).toEqual({ protocol: "TLSv1.3" });
  expect(await call(await listen(), { ...trusted, ca: [client.cert, server.cert] })).toEqual({
    protocol: "TLSv1.3",
  });
});

test("a server nobody vouches for, or one with another name, gets nothing", async () => {
  expect(await call(await listen())).toMatchObject(refused);
  expect(await call(await listen(), { ca: server.cert })).toMatchObject(refused);
});

test("a client certificate is shown to a server that wants one", async () => {
  const endpoint = await listen({ requestCert: true, ca: client.cert });
  expect(await call(endpoint, { ...trusted, ...client })).toEqual({
    protocol: "TLSv1.3",
    client: "client.test",
  });
});

test("a server below the lowest version allowed gets nothing", async () => {
  const endpoint = await listen({ maxVersion: "TLSv1.2" });
  expect(await call(endpoint, trusted)).toEqual({ protocol: "TLSv1.2" });
  expect(await call(endpoint, { ...trusted, minVersion: "TLSv1.3" })).toMatchObject(refused);
});

test("a key that cannot be read is a TLS failure that does not show it", async () => {
  const key = `-----BEGIN PRIVATE KEY-----\nhidden\n-----END PRIVATE KEY-----`;
  const error = await call(await listen(), { ...trusted, cert: client.cert, key });
  expect(error).toMatchObject(refused);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("hidden");
});
