import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRpcClient } from "../src/index.js";
import { type ConnectProxy, connectProxy } from "./support/connect-proxy.js";
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

async function proxy(target: Parameters<typeof connectProxy>[0]): Promise<ConnectProxy> {
  const made = await connectProxy(target);
  cleanups.push(() => made.close());
  return made;
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
