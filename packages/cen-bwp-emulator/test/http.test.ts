import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type EmulatorOptions, type RunningEmulator, startEmulator } from "../src/index.js";
import { v3Request } from "./support/call.js";
import { plan, start } from "./support/world.js";

const running: RunningEmulator[] = [];

async function started(
  options: EmulatorOptions & { host?: string; port?: number } = {},
): Promise<RunningEmulator> {
  const emulator = await startEmulator({ now: start, ...options });
  running.push(emulator);
  return emulator;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** Sends bytes as they are and gives back everything that came until the server hung up. */
function raw(emulator: RunningEmulator, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(emulator.endpoint);
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (chunk) => (received += String(chunk)));
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
  });
}

interface HttpAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

/** A signed Describe over a real socket. */
function describeOver(
  emulator: RunningEmulator,
  options: { agent?: Agent; body?: string; chunked?: boolean } = {},
): Promise<HttpAnswer> {
  const form = options.body;
  const sent = v3Request(
    emulator,
    "DescribeCenBandwidthPackages",
    {},
    {
      ...(form !== undefined && {
        body: form,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
    },
  );
  return new Promise((resolve, reject) => {
    const outgoing = request(
      emulator.endpoint,
      { method: sent.method, headers: sent.headers, agent: options.agent },
      (message) => {
        let text = "";
        message.on("data", (chunk) => (text += String(chunk)));
        message.on("end", () =>
          resolve({
            status: message.statusCode,
            headers: message.headers,
            body: JSON.parse(text) as Record<string, unknown>,
          }),
        );
      },
    );
    outgoing.on("error", reject);
    if (options.chunked === true) outgoing.setHeader("transfer-encoding", "chunked");
    outgoing.end(form);
  });
}

test("the same service answers over HTTP, dated by the emulator", async () => {
  const emulator = await started({ plans: [plan("bwp")] });
  expect(emulator.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { status, headers, body } = await describeOver(emulator);
  expect([status, body["TotalCount"]]).toEqual([200, 1]);
  expect(headers).toMatchObject({
    date: "Sat, 10 Jan 2026 12:00:00 GMT",
    "content-type": "application/json;charset=utf-8",
    "x-acs-request-id": body["RequestId"],
  });
  expect(emulator.ledger.requests).toHaveLength(1);
});

test("it listens on IPv6 loopback when asked to", async () => {
  const emulator = await started({ host: "::1" });
  expect(emulator.endpoint).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await describeOver(emulator)).status).toBe(200);
});

test("another address is refused before anything listens", async () => {
  await expect(startEmulator({ host: "0.0.0.0" })).rejects.toMatchObject({
    name: "EmulatorError",
    code: "AddressNotAllowed",
  });
});

test("a taken port is named, with the remedy", async () => {
  const emulator = await started();
  const port = Number(new URL(emulator.endpoint).port);
  await expect(startEmulator({ port })).rejects.toMatchObject({
    code: "PortInUse",
    message: `Port ${port} on 127.0.0.1 is taken. Stop the process that listens there or pass another port; 0 picks a free one.`,
  });
});

test.each([-1, 65_536, 1.5, Number.NaN])("port %d is refused", async (port) => {
  await expect(startEmulator({ port })).rejects.toMatchObject({
    code: "BadOption",
    message: `The port is ${port}. Pass 0 (any free port) to 65535.`,
  });
});

test("a connection is kept alive for the next request", async () => {
  const emulator = await started();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const first = await describeOver(emulator, { agent, body: "PageSize=5" });
  const second = await describeOver(emulator, { agent });
  expect([first.headers["connection"], second.headers["connection"]]).toEqual([
    "keep-alive",
    "keep-alive",
  ]);
  expect([first.body["PageSize"], second.body["PageSize"]]).toEqual([5, 10]);
  expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
  agent.destroy();
});

test("closing ends kept-alive sockets and may be repeated", async () => {
  const emulator = await started();
  const agent = new Agent({ keepAlive: true });
  await describeOver(emulator, { agent });
  const [socket] = Object.values(agent.freeSockets).flat();
  const ended = new Promise((resolve) => socket!.once("close", resolve));
  const before = Date.now();
  await Promise.all([emulator.close(), emulator.close(), ended]);
  expect(Date.now() - before).toBeLessThan(900);
  await expect(describeOver(emulator)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a request that never ends holds up closing for the grace and no longer", async () => {
  const emulator = await started();
  const { port } = new URL(emulator.endpoint);
  const socket = connect(Number(port), "127.0.0.1");
  // The answer to the first, complete request shows that the second was seen as well.
  const answered = new Promise((resolve) => socket.once("data", resolve));
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    "GET / HTTP/1.1\r\nhost: x\r\n\r\nPOST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc",
  );
  await answered;
  const before = Date.now();
  await Promise.all([emulator.close(), ended]);
  expect(Date.now() - before).toBeGreaterThanOrEqual(900);
  expect(emulator.ledger.requests).toHaveLength(1);
});

test("a request under way while closing is answered and told that the connection ends", async () => {
  const emulator = await started();
  const { port } = new URL(emulator.endpoint);
  let received = "";
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("data", (chunk) => (received += String(chunk)));
  const ended = new Promise((resolve) => socket.once("close", resolve));
  const first = new Promise((resolve) => socket.once("data", resolve));
  socket.write(
    "GET / HTTP/1.1\r\nhost: x\r\n\r\nPOST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\r\na",
  );
  await first;
  const closing = emulator.close();
  socket.write("bc");
  await Promise.all([closing, ended]);
  expect(received.match(/^connection: .*$/gim)).toEqual([
    "Connection: keep-alive",
    "connection: close",
  ]);
  expect(emulator.ledger.requests).toHaveLength(2);
});

test("a body in chunks is read like any other", async () => {
  const emulator = await started();
  const { status, body } = await describeOver(emulator, { body: "PageSize=5", chunked: true });
  expect([status, body["PageSize"]]).toEqual([200, 5]);
});

test("a body over the limit is answered before it has ended", async () => {
  const emulator = await started();
  const { port } = new URL(emulator.endpoint);
  const socket = connect(Number(port), "127.0.0.1");
  const answered = new Promise<string>((resolve) =>
    socket.once("data", (chunk) => resolve(String(chunk))),
  );
  socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 999999999\r\n\r\n");
  socket.write("x".repeat(1024 * 1024 + 1));
  expect(await answered).toContain("HTTP/1.1 413 ");
  socket.destroy();
});

test("a client that goes away in the middle of its body harms nobody", async () => {
  const emulator = await started();
  const { port } = new URL(emulator.endpoint);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc", () => {
        socket.resetAndDestroy();
        resolve();
      });
    });
  });
  expect((await describeOver(emulator)).status).toBe(200);
});

test("a body over the limit is answered, and the connection survives", async () => {
  const emulator = await started();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const large = await describeOver(emulator, { agent, body: `Unknown=${"x".repeat(5_000_000)}` });
  expect([large.status, large.body["Code"]]).toEqual([413, "RequestEntityTooLarge"]);
  expect((await describeOver(emulator, { agent })).status).toBe(200);
  agent.destroy();
});

test.each([
  [
    "a head over the limit",
    `GET /?x=${"x".repeat(70_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    431,
    "RequestHeaderTooLarge",
  ],
  ["bytes that are no HTTP", "HELLO\r\n\r\n", 400, "BadRequest"],
])("%s gets the envelope", async (_, bytes, status, code) => {
  const emulator = await started();
  const answer = await raw(emulator, bytes);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const envelope = JSON.parse(body) as Record<string, unknown>;
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain(`x-acs-request-id: ${String(envelope["RequestId"])}`);
  expect(envelope["Code"]).toBe(code);
  expect(emulator.ledger.requests).toMatchObject([{ status, code }]);
});

test("many callers at once each get their own answer", async () => {
  const emulator = await started({ plans: [plan("bwp")] });
  const answers = await Promise.all(Array.from({ length: 200 }, () => describeOver(emulator)));
  expect(new Set(answers.map(({ body }) => body["RequestId"])).size).toBe(200);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});
