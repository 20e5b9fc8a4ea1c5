import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type AcsError,
  type AcsErrorKind,
  createRpcClient,
  type Idempotency,
  isAcsError,
  type RpcClientConfig,
  type Sent,
} from "../src/index.js";
import { credentials, operation } from "./support/operations.js";
import { answer, type RawBehaviour, rawServer, refusedPort } from "./support/raw-server.js";

interface Fault {
  readonly name: string;
  readonly server?: RawBehaviour;
  /** `false` if the server does not get to read the request. Default: it does unless `sent` is "no". */
  readonly reaches?: boolean;
  /** Where to send to; default plain HTTP to the server. */
  readonly endpoint?: (server: { http: string; https: string }) => string | Promise<string>;
  readonly timeouts?: NonNullable<RpcClientConfig["timeouts"]>;
  readonly want: {
    readonly kind: AcsErrorKind;
    readonly code: string;
    readonly sent: Sent;
    readonly status?: number;
    /** Attempts made for read, convergent and never-repeat. */
    readonly attempts: readonly [read: number, convergent: number, neverRepeat: number];
  };
}

const body = (code: string): string =>
  JSON.stringify({
    RequestId: "R-1",
    HostId: "h",
    Code: code,
    Message: "m",
    Recommend: "https://x",
  });
const respond = (bytes: string | Buffer): RawBehaviour => ({
  requested: (socket) => socket.write(bytes),
});
const respondAndEnd = (bytes: string): RawBehaviour => ({
  requested: (socket) => socket.end(bytes),
});
const service = (
  code: string,
  status: number,
  attempts: readonly [number, number, number],
): Pick<Fault, "server" | "want"> => ({
  server: respond(answer(status, body(code))),
  want: { kind: "service", code, sent: "yes", status, attempts },
});
const html = "<html>\n<head><title>502 Bad Gateway</title></head></html>";
const gzipped = gzipSync("{}").toString("latin1");

const faults: readonly Fault[] = [
  {
    name: "refused port",
    endpoint: async () => `http://127.0.0.1:${await refusedPort()}`,
    want: { kind: "transport", code: "ConnectionRefused", sent: "no", attempts: [3, 3, 3] },
  },
  {
    name: "host name that does not exist",
    endpoint: () => "https://cbn.invalid",
    want: { kind: "transport", code: "HostNotFound", sent: "no", attempts: [3, 3, 3] },
  },
  {
    name: "TLS towards a server that speaks plain text",
    server: { connected: (socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n") },
    endpoint: ({ https }) => https,
    want: { kind: "transport", code: "TlsFailure", sent: "no", attempts: [3, 3, 3] },
  },
  {
    name: "reset in the TLS handshake",
    server: { connected: (socket) => void socket.once("data", () => socket.resetAndDestroy()) },
    endpoint: ({ https }) => https,
    want: { kind: "transport", code: "ConnectFailed", sent: "no", attempts: [3, 3, 3] },
  },
  {
    name: "silence in the TLS handshake",
    endpoint: ({ https }) => https,
    timeouts: { connectMs: 60 },
    want: { kind: "timeout", code: "ConnectTimeout", sent: "no", attempts: [3, 3, 3] },
  },
  {
    name: "reset before the request was read",
    reaches: false,
    server: {
      connected(socket) {
        socket.pause();
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
    },
    want: { kind: "transport", code: "ConnectionLost", sent: "maybe", attempts: [3, 3, 1] },
  },
  {
    name: "reset after the request was read",
    server: { requested: (socket) => socket.resetAndDestroy() },
    want: { kind: "transport", code: "ConnectionLost", sent: "maybe", attempts: [3, 3, 1] },
  },
  {
    name: "closed after the request was read",
    server: respondAndEnd(""),
    want: { kind: "transport", code: "ConnectionLost", sent: "maybe", attempts: [3, 3, 1] },
  },
  {
    name: "half the head of an answer",
    server: respondAndEnd("HTTP/1.1 200 OK\r\ncontent-"),
    want: { kind: "transport", code: "ConnectionLost", sent: "maybe", attempts: [3, 3, 1] },
  },
  {
    name: "half the body of an answer, then reset",
    server: {
      requested(socket) {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"RequestId":', () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        );
      },
    },
    want: {
      kind: "transport",
      code: "ConnectionLost",
      sent: "yes",
      status: 200,
      attempts: [3, 3, 1],
    },
  },
  {
    name: "body shorter than its content length",
    server: respondAndEnd(answer(200, "{}", { "content-length": "10" })),
    want: {
      kind: "transport",
      code: "ConnectionLost",
      sent: "yes",
      status: 200,
      attempts: [3, 3, 1],
    },
  },
  {
    name: "body longer than its content length",
    server: respond(answer(200, '{"RequestId":"R-1"}', { "content-length": "10" })),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 200, attempts: [3, 3, 1] },
  },
  {
    name: "no answer",
    timeouts: { headersMs: 60 },
    want: { kind: "timeout", code: "HeadersTimeout", sent: "maybe", attempts: [3, 3, 1] },
  },
  {
    name: "a body that stalls",
    server: respond("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"),
    timeouts: { bodyMs: 60 },
    want: { kind: "timeout", code: "BodyTimeout", sent: "yes", status: 200, attempts: [3, 3, 1] },
  },
  {
    name: "not HTTP",
    server: respond("SSH-2.0-OpenSSH_9.9\r\n"),
    want: { kind: "transport", code: "InvalidHttp", sent: "maybe", attempts: [3, 3, 1] },
  },
  { name: "throttling with 429", ...service("Throttling.User", 429, [3, 3, 1]) },
  { name: "throttling with 400", ...service("Throttling.Api", 400, [3, 3, 1]) },
  { name: "internal error", ...service("InternalError", 500, [3, 3, 1]) },
  { name: "unavailable", ...service("ServiceUnavailable", 503, [3, 3, 1]) },
  { name: "busy object", ...service("InvalidOperation.CenInstanceStatus", 409, [1, 3, 1]) },
  { name: "wrong parameter", ...service("InvalidParameter", 400, [1, 1, 1]) },
  { name: "error envelope with 200", ...service("Forbidden.RAM", 200, [1, 1, 1]) },
  {
    name: "error envelope in lower camel case",
    server: respond(
      answer(
        403,
        '{"requestId":"R-1","code":"Forbidden.RAM","message":"m","recommend":"https://x"}',
      ),
    ),
    want: { kind: "service", code: "Forbidden.RAM", sent: "yes", status: 403, attempts: [1, 1, 1] },
  },
  {
    name: "HTML page with 502",
    server: respond(answer(502, html, { "content-type": "text/html" })),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 502, attempts: [3, 3, 1] },
  },
  {
    name: "HTML page with 403",
    server: respond(answer(403, html, { "content-type": "text/html" })),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 403, attempts: [1, 1, 1] },
  },
  {
    name: "redirect",
    server: respond(answer(302, "", { location: "https://elsewhere.invalid/" })),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 302, attempts: [1, 1, 1] },
  },
  {
    name: "truncated JSON",
    server: respond(answer(200, '{"RequestId":"R-1","Tot')),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 200, attempts: [3, 3, 1] },
  },
  {
    name: "empty answer",
    server: respond(answer(200, "")),
    want: { kind: "decode", code: "NotJson", sent: "yes", status: 200, attempts: [3, 3, 1] },
  },
  {
    name: "JSON that is no object",
    server: respond(answer(200, "[]")),
    want: {
      kind: "decode",
      code: "UnexpectedAnswer",
      sent: "yes",
      status: 200,
      attempts: [3, 3, 1],
    },
  },
  {
    name: "error status without a code",
    server: respond(answer(400, '{"RequestId":"R-1"}')),
    want: {
      kind: "decode",
      code: "UnexpectedAnswer",
      sent: "yes",
      status: 400,
      attempts: [1, 1, 1],
    },
  },
  {
    name: "brotli, which is not asked for",
    server: respond(
      Buffer.from(
        `HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: ${gzipped.length}\r\n\r\n${gzipped}`,
        "latin1",
      ),
    ),
    want: {
      kind: "decode",
      code: "UnsupportedEncoding",
      sent: "yes",
      status: 200,
      attempts: [3, 3, 1],
    },
  },
];

beforeEach(() => {
  for (const name of ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const idempotencies: readonly Idempotency[] = ["read", "convergent", "never-repeat"];
const matrix = faults.flatMap((fault) =>
  idempotencies.map((idempotency, index) => ({
    ...fault,
    idempotency,
    attempts: fault.want.attempts[index],
  })),
);

test.concurrent.each(matrix)("$name, $idempotency", async (fault) => {
  const {
    server,
    endpoint,
    timeouts,
    idempotency,
    attempts,
    want,
    reaches = want.sent !== "no",
  } = fault;
  const raw = await rawServer(server ?? {});
  const client = createRpcClient({
    endpoint: (await endpoint?.(raw)) ?? raw.http,
    credentials,
    retry: { baseMs: 1, capMs: 1 },
    ...(timeouts === undefined ? {} : { timeouts }),
  });
  const isService = want.kind === "service";
  try {
    const error = await failureOf(client.call(operation(idempotency), { Name: "x" }));
    const { kind, code, sent, status, operation: name, requestId, recommend } = error;
    expect({
      kind,
      code,
      sent,
      status,
      attempts: error.attempts,
      name,
      requestId,
      recommend,
    }).toEqual({
      kind: want.kind,
      code: want.code,
      sent: want.sent,
      status: want.status,
      attempts,
      name: "DescribeThings",
      requestId: isService ? "R-1" : undefined,
      recommend: isService ? "https://x" : undefined,
    });
    expect(raw.requests()).toBe(reaches ? attempts : 0);
  } finally {
    await raw.close();
    await client.close();
  }
});

async function failureOf(call: Promise<unknown>): Promise<AcsError> {
  const outcome: unknown = await call.catch((error: unknown) => error);
  if (!isAcsError(outcome)) throw new Error("The call should have failed.", { cause: outcome });
  return outcome;
}

test("an order does not use a kept connection that the server may be closing", async () => {
  const raw = await rawServer({
    requested(socket, nth) {
      if (nth === 1) socket.write(answer(200, '{"RequestId":"R-1"}'));
      else socket.resetAndDestroy();
    },
  });
  const client = createRpcClient({ endpoint: raw.http, credentials, retry: { baseMs: 1 } });
  await client.call(operation("read"), {});
  // Undici puts a connection back a moment after the answer.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await client.call(operation("never-repeat"), {})).toEqual({ RequestId: "R-1" });
  expect([raw.connections(), raw.requests()]).toEqual([2, 2]);
  const attempts: (string | undefined)[] = [];
  const onAttempt = ({ error }: { error?: AcsError }): void => void attempts.push(error?.code);
  expect(await client.call(operation("read"), {}, { onAttempt })).toEqual({ RequestId: "R-1" });
  expect(attempts).toEqual(["ConnectionLost", undefined]);
  await client.close();
  await raw.close();
});
