import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { createRpcClient, fetchTransport, type RpcClientConfig } from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { rawServer } from "./support/raw-server.js";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const json = JSON.stringify({ RequestId: "R-1", Name: "é".repeat(2_000) });

async function answered(
  body: Buffer,
  config: Partial<RpcClientConfig> = {},
  encoding = "gzip",
): Promise<unknown> {
  const head = `HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`;
  const server = await rawServer({
    requested: (socket) => void socket.write(Buffer.concat([Buffer.from(head), body])),
  });
  const client = createRpcClient({ endpoint: server.http, credentials, retry: false, ...config });
  cleanups.push(
    () => client.close(),
    () => server.close(),
  );
  return client.call(operation("read"), {}).catch((error: unknown) => error);
}

test("a packed answer is unpacked", async () => {
  expect(await answered(gzipSync(json))).toEqual(JSON.parse(json));
});

test("an answer is refused when it unpacks to more than the limit, or is longer before", async () => {
  const tooLarge = { kind: "transport", code: "AnswerTooLarge", sent: "yes", status: 200 };
  const size = Buffer.byteLength(json);
  expect(await answered(gzipSync(json), { maxAnswerBytes: size })).toEqual(JSON.parse(json));
  expect(await answered(gzipSync(json), { maxAnswerBytes: size - 1 })).toMatchObject(tooLarge);
  expect(await answered(gzipSync(json), { maxAnswerBytes: 10 })).toMatchObject(tooLarge);
});

test.each<[string, Buffer]>([
  ["not packed at all", Buffer.from("{}")],
  ["cut off", gzipSync(json).subarray(0, 30)],
])("a body that claims to be packed and is %s is invalid HTTP", async (_, body) => {
  expect(await answered(body)).toMatchObject({
    kind: "transport",
    code: "InvalidHttp",
    sent: "yes",
    status: 200,
  });
});

test("an encoding nobody asked for is refused, and an empty body is just empty", async () => {
  expect(await answered(Buffer.from("x"), {}, "br")).toMatchObject({ code: "UnsupportedEncoding" });
  expect(await answered(Buffer.alloc(0))).toMatchObject({ kind: "decode" });
});

test("gzip is asked for unless it is turned off", async () => {
  const heads: string[] = [];
  const server = await rawServer({
    connected: (socket) => void socket.on("data", (chunk) => heads.push(chunk.toString())),
    requested: (socket) => void socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"),
  });
  for (const config of [{}, { gzip: false }]) {
    const client = createRpcClient({ endpoint: server.http, credentials, ...config });
    await client.call(operation("read"), {});
    await client.close();
  }
  await server.close();
  expect(heads.map((head) => /^accept-encoding: (.*)\r$/m.exec(head)?.[1])).toEqual([
    "gzip",
    undefined,
  ]);
});

test("the global fetch as transport unpacks too", async () => {
  expect(await answered(gzipSync(json), { transport: fetchTransport(fetch) })).toEqual(
    JSON.parse(json),
  );
});
