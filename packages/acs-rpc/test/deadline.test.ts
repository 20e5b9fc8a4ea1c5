import { getEventListeners } from "node:events";
import { afterEach, beforeAll, expect, test } from "vitest";
import {
  AcsTimeoutError,
  AcsTransportError,
  type CallOptions,
  createRpcClient,
  isAcsError,
  type RpcClientConfig,
  type Transport,
} from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, rawServer, type RawServer } from "./support/raw-server.js";

const cleanups: (() => Promise<void>)[] = [];
beforeAll(async () => {
  // The first call would spend its time on loading this.
  await import("undici");
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function silent(): Promise<RawServer> {
  const server = await rawServer({});
  cleanups.push(() => server.close());
  return server;
}

async function failing(config: Partial<RpcClientConfig>, options: CallOptions): Promise<unknown> {
  const client = createRpcClient({ endpoint: "https://127.0.0.1:1", credentials, ...config });
  const outcome: unknown = await client
    .call(operation("read"), {}, options)
    .catch((error: unknown) => error);
  if (!isAcsError(outcome)) return outcome;
  const { kind, code, sent, attempts, status, cause } = outcome;
  return { kind, code, sent, attempts, status, cause };
}

const callTimeout = { kind: "timeout", code: "CallTimeout", status: undefined, cause: undefined };
const aborted = { kind: "transport", code: "Aborted", status: undefined };

test("a call ends at its deadline, and says whether the request had left", async () => {
  const server = await silent();
  expect(await failing({ endpoint: server.http }, { timeoutMs: 500 })).toEqual({
    ...callTimeout,
    sent: "maybe",
    attempts: 1,
  });
  expect(await failing({ endpoint: server.https }, { timeoutMs: 500 })).toEqual({
    ...callTimeout,
    sent: "no",
    attempts: 1,
  });
  expect(server.requests()).toBe(1);
});

test("the client's limit applies when the call has none", async () => {
  const server = await silent();
  expect(await failing({ endpoint: server.http, timeoutMs: 500 }, {})).toEqual({
    ...callTimeout,
    sent: "maybe",
    attempts: 1,
  });
});

test("the deadline also ends an answer that has begun", async () => {
  const server = await rawServer({
    requested: (socket) => socket.write(answer(200, "{", { "content-length": "9" })),
  });
  cleanups.push(() => server.close());
  expect(await failing({ endpoint: server.http }, { timeoutMs: 500 })).toEqual({
    ...callTimeout,
    sent: "yes",
    attempts: 1,
    status: 200,
  });
});

test("a caller's abort ends the call at once, with its reason as cause", async () => {
  const server = await silent();
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  setTimeout(() => controller.abort(reason), 500);
  expect(await failing({ endpoint: server.http }, { signal: controller.signal })).toEqual({
    ...aborted,
    sent: "maybe",
    attempts: 1,
    cause: reason,
  });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("one signal for many calls is listened to once and ends them all", async () => {
  const server = await silent();
  const client = createRpcClient({ endpoint: server.http, credentials });
  cleanups.push(() => client.close());
  const controller = new AbortController();
  const { signal } = controller;
  const calls = Array.from({ length: 20 }, () =>
    client
      .call(operation("read"), {}, { signal })
      .catch((error: unknown) => isAcsError(error) && error.code),
  );
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  controller.abort();
  expect(new Set(await Promise.all(calls))).toEqual(new Set(["Aborted"]));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an aborted signal sends nothing, not even a question for credentials", async () => {
  const reason = new Error("never");
  const provider = (): never => {
    throw new Error("asked");
  };
  expect(await failing({ credentials: provider }, { signal: AbortSignal.abort(reason) })).toEqual({
    ...aborted,
    sent: "no",
    attempts: 0,
    cause: reason,
  });
});

test("AbortSignal.timeout is a deadline", async () => {
  const server = await silent();
  expect(await failing({ endpoint: server.http }, { signal: AbortSignal.timeout(500) })).toEqual({
    ...callTimeout,
    sent: "maybe",
    attempts: 1,
  });
});

test("the deadline ends a pause, and the last error is the cause", async () => {
  const controller = new AbortController();
  const transport: Transport = {
    send: () =>
      Promise.resolve({
        status: 400,
        headers: { "x-acs-retry-after": "5000" },
        body: '{"Code":"Throttling"}',
      }),
  };
  setTimeout(() => controller.abort(new DOMException("late", "TimeoutError")), 50);
  const outcome = await failing({ transport }, { signal: controller.signal });
  expect(outcome).toEqual({
    ...callTimeout,
    sent: "yes",
    attempts: 1,
    cause: expect.objectContaining({ code: "Throttling" }) as unknown,
  });
});

test("a provider that never answers is not waited for", async () => {
  const credentialsThatHang = (): Promise<never> => new Promise(() => undefined);
  expect(await failing({ credentials: credentialsThatHang }, { timeoutMs: 50 })).toEqual({
    ...callTimeout,
    sent: "no",
    attempts: 1,
  });
});

test("a provider during which the caller gives up is not waited for", async () => {
  const controller = new AbortController();
  const provider = (): Promise<never> => {
    controller.abort(new Error("enough"));
    return new Promise(() => undefined);
  };
  expect(await failing({ credentials: provider }, { signal: controller.signal })).toMatchObject({
    ...aborted,
    sent: "no",
    attempts: 1,
  });
});

test("a call that ends well stops listening to the caller's signal", async () => {
  const transport: Transport = {
    send: () => Promise.resolve({ status: 200, headers: {}, body: "{}" }),
  };
  const { signal } = new AbortController();
  expect(await failing({ transport }, { signal })).toEqual({});
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a transport that ignores the signal is not waited for, and may have sent", async () => {
  const transport: Transport = { send: () => new Promise(() => undefined) };
  expect(await failing({ transport }, { timeoutMs: 50 })).toEqual({
    ...callTimeout,
    sent: "maybe",
    attempts: 1,
  });
});

test("a connection that is still being made when the call ends never carries the request", async () => {
  const server = await silent();
  const client = createRpcClient({
    endpoint: server.https,
    credentials,
    timeouts: { connectMs: 200 },
  });
  cleanups.push(() => client.close());
  const calls = await Promise.all(
    ["read", "convergent", "never-repeat"].map((idempotency) =>
      client
        .call(operation(idempotency as "read"), {}, { timeoutMs: 50 })
        .catch((error: unknown) => error instanceof AcsTimeoutError && error.sent),
    ),
  );
  expect(calls).toEqual(["no", "no", "no"]);
});

test("a connection that outlives its call is given up at its own limit", async () => {
  const server = await silent();
  const client = createRpcClient({
    endpoint: server.https,
    credentials,
    timeouts: { connectMs: 900 },
  });
  cleanups.push(() => client.close());
  await expect(
    client.call(operation("never-repeat"), {}, { timeoutMs: 400 }),
  ).rejects.toMatchObject({ code: "CallTimeout", sent: "no" });
  await expect
    .poll(() => [server.connections(), server.open()], { timeout: 5_000 })
    .toEqual([1, 0]);
});

test("close waits for running calls and refuses later ones", async () => {
  const server = await rawServer({
    requested: (socket) =>
      void setTimeout(() => socket.write(answer(200, '{"RequestId":"R-1"}')), 100),
  });
  cleanups.push(() => server.close());
  const client = createRpcClient({ endpoint: server.http, credentials });
  await client.call(operation("read"), {});
  const running = [client.call(operation("read"), {}), client.call(operation("never-repeat"), {})];
  await new Promise((resolve) => setTimeout(resolve, 30));
  await client.close();
  expect(await Promise.all(running)).toEqual([{ RequestId: "R-1" }, { RequestId: "R-1" }]);
  const later: unknown = await client.call(operation("read"), {}).catch((error: unknown) => error);
  expect(later).toMatchObject({ kind: "usage", code: "ClientClosed", attempts: 0, sent: "no" });
  expect(later).not.toBeInstanceOf(AcsTransportError);
  expect(server.requests()).toBe(3);
});
