import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRpcClient } from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, rawServer, refusedPort } from "./support/raw-server.js";

const cleanups: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  for (const name of [
    "http_proxy",
    "HTTP_PROXY",
    "https_proxy",
    "HTTPS_PROXY",
    "no_proxy",
    "NO_PROXY",
  ]) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A proxy that notes what it is asked for and tunnels to one port, or refuses with a status. */
async function proxy(
  target: number | { readonly refuse: number },
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer();
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.on("error", () => undefined);
    if (typeof target === "object") {
      socket.end(`HTTP/1.1 ${target.refuse} No\r\n\r\n`);
      return;
    }
    const upstream = connect(target, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  cleanups.push(() => new Promise((resolve) => server.close(resolve)));
  return { port: typeof address === "object" ? (address?.port ?? 0) : 0, asked };
}

test("a proxy from the environment is used, but not towards this machine", async () => {
  const server = await rawServer({
    requested: (socket) => socket.write(answer(200, '{"RequestId":"R-1"}')),
  });
  const { port, asked } = await proxy(server.port);
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${port}`);
  const far = createRpcClient({
    endpoint: "http://service.invalid",
    allowPlainHttp: true,
    credentials,
  });
  const near = createRpcClient({ endpoint: server.http, credentials });
  expect(await far.call(operation("read"), {})).toEqual({ RequestId: "R-1" });
  expect(await far.call(operation("never-repeat"), {})).toEqual({ RequestId: "R-1" });
  expect(await near.call(operation("read"), {})).toEqual({ RequestId: "R-1" });
  expect(asked).toEqual(["service.invalid:80", "service.invalid:80"]);
  await far.close();
  await near.close();
  await server.close();
});

test.each([
  ["that is not there", async (): Promise<number> => refusedPort()],
  ["that refuses the tunnel", async (): Promise<number> => (await proxy({ refuse: 407 })).port],
])("a proxy %s means that nothing was sent, and its password is not shown", async (_, port) => {
  vi.stubEnv("HTTPS_PROXY", `http://user:hidden@127.0.0.1:${await port()}`);
  const client = createRpcClient({
    endpoint: "https://service.invalid",
    credentials,
    retry: { baseMs: 1 },
  });
  const error: unknown = await client
    .call(operation("never-repeat"), {})
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: "transport", sent: "no", attempts: 3 });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("hidden");
  await client.close();
});

test("a proxy that is no URL is said so without being shown", async () => {
  vi.stubEnv("HTTPS_PROXY", "http://user:hidden@:x");
  const client = createRpcClient({ endpoint: "https://service.invalid", credentials });
  const error: unknown = await client
    .call(operation("read"), {})
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    kind: "transport",
    code: "ProxyInvalid",
    sent: "no",
    attempts: 1,
    retryable: false,
  });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("hidden");
});

test("a proxy from the config is used for every host, whatever the environment says", async () => {
  const server = await rawServer({
    requested: (socket) => socket.write(answer(200, '{"RequestId":"R-1"}')),
  });
  const configured = await proxy(server.port);
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${await refusedPort()}`);
  vi.stubEnv("NO_PROXY", "*");
  const far = createRpcClient({
    endpoint: server.http,
    credentials,
    proxy: `http://user:word@127.0.0.1:${configured.port}`,
  });
  expect(await far.call(operation("read"), {})).toEqual({ RequestId: "R-1" });
  expect(await far.call(operation("never-repeat"), {})).toEqual({ RequestId: "R-1" });
  expect(configured.asked).toEqual(Array(2).fill(`127.0.0.1:${server.port}`));
  await far.close();
  await server.close();
});

test("proxy: false goes past the environment's", async () => {
  const asked = await proxy({ refuse: 407 });
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${asked.port}`);
  const client = createRpcClient({
    endpoint: "https://service.invalid",
    credentials,
    proxy: false,
    retry: false,
  });
  await expect(client.call(operation("read"), {})).rejects.toMatchObject({ code: "HostNotFound" });
  expect(asked.asked).toEqual([]);
  await client.close();
});
