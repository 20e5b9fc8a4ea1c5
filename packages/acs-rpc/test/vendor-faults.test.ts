import { execFileSync } from "node:child_process";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createRpcClient, fetchTransport, isAcsError } from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, rawServer, refusedPort } from "./support/raw-server.js";

// Faults of the vendor's clients that people meet, each with what happens here instead. The figures beside theirs stand in
// the README of cen-bwp-client and come from the bench.

test("named imports work in an ES module", () => {
  const code = 'import { createRpcClient } from "acs-rpc"; console.log(typeof createRpcClient)';
  const flags = ["--conditions=@cen-bwp/source", "--import", "tsx", "--input-type=module", "-e"];
  const out = execFileSync(process.execPath, [...flags, code], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
  });
  expect(out).toBe("function\n");
});

test("retries are on, and the option is honoured", async () => {
  const server = await rawServer({
    requested: (socket) => socket.write(answer(503, '{"Code":"ServiceUnavailable"}')),
  });
  const attempts: number[] = [];
  for (const retry of [{ baseMs: 1 }, { baseMs: 1, maxAttempts: 5 }, false] as const) {
    const client = createRpcClient({ endpoint: server.http, credentials, retry });
    const error: unknown = await client.call(operation("read"), {}).catch((each: unknown) => each);
    attempts.push(isAcsError(error) ? error.attempts : 0);
    await client.close();
  }
  expect(attempts).toEqual([3, 5, 1]);
  expect(server.requests()).toBe(9);
  await server.close();
});

test("a proxy that is dead makes the call fail instead of being passed by", async () => {
  const server = await rawServer({ requested: (socket) => socket.write(answer(200, "{}")) });
  const client = createRpcClient({
    endpoint: server.http,
    credentials,
    proxy: `http://127.0.0.1:${await refusedPort()}`,
    retry: false,
  });
  await expect(client.call(operation("read"), {})).rejects.toMatchObject({
    code: "ConnectionRefused",
    sent: "no",
  });
  expect(server.requests()).toBe(0);
  await client.close();
  await server.close();
});

test("a finished call is not kept until its timeout ends", async () => {
  const alive: WeakRef<object>[] = [];
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    transport: fetchTransport((request) => {
      alive.push(new WeakRef(request));
      return Promise.resolve(Response.json({ RequestId: "R-1" }));
    }),
  });
  for (let i = 0; i < 200; i++) await client.call(operation("read"), { Name: "x".repeat(1_000) });
  expect(await collected(alive)).toBeGreaterThan(150);
});

/** How many of the references are gone after a collection. */
async function collected(references: readonly WeakRef<object>[]): Promise<number> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  for (let round = 0; round < 5; round++) {
    await new Promise(setImmediate);
    if (typeof collect === "function") collect();
  }
  return references.filter((each) => each.deref() === undefined).length;
}

test("a 502 page is an error with status, excerpt and attempts, and no SyntaxError", async () => {
  const page = "<html><title>502 Bad Gateway</title></html>";
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    retry: { baseMs: 1 },
    transport: fetchTransport(() => Promise.resolve(new Response(page, { status: 502 }))),
  });
  const error: unknown = await client.call(operation("read"), {}).catch((each: unknown) => each);
  expect(error).toMatchObject({
    name: "AcsDecodeError",
    kind: "decode",
    code: "NotJson",
    status: 502,
    attempts: 3,
    sent: "yes",
    message: `DescribeThings: NotJson: the answer is not JSON: ${JSON.stringify(page)} (HTTP 502, attempt 3)`,
  });
});

test("no secret is in a client, a provider or an error", async () => {
  const endpoint = `http://127.0.0.1:${await refusedPort()}`;
  const client = createRpcClient({ endpoint, credentials, retry: false });
  const error: unknown = await client.call(operation("read"), {}).catch((each: unknown) => each);
  for (const value of [client, error]) {
    const shown = `${inspect(value, { depth: 20, showHidden: true })} ${JSON.stringify(value)}`;
    expect(shown).not.toContain(credentials.accessKeySecret);
  }
  await client.close();
});
