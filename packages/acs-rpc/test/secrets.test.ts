import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  type AttemptEvent,
  createRpcClient,
  fetchTransport,
  isAcsError,
  type RpcClientConfig,
  type Transport,
} from "../src/index.js";
import { percentEncode } from "../src/signature.js";
import { operation } from "./support/operations.js";
import { rawServer, refusedPort } from "./support/raw-server.js";

const credentials = {
  accessKeyId: "visible-id",
  accessKeySecret: "Secret/0123456789+abcdef=",
  securityToken: 'Token/0123456789+"abcdef"==',
};
/** Beginnings and ends, because text is also cut. */
const hidden = [credentials.accessKeySecret, credentials.securityToken].flatMap((secret) => [
  secret,
  percentEncode(secret),
  percentEncode(percentEncode(secret)),
  JSON.stringify(secret).slice(1, -1),
  secret.slice(0, 9),
  secret.slice(-9),
]);

/** Everything a program may print of a value. */
function printed(value: unknown): string {
  const texts = [
    inspect(value, { depth: 12, showHidden: true }),
    String(value),
    JSON.stringify(value),
  ];
  if (value instanceof Error) texts.push(value.message, value.stack ?? "", printed(value.cause));
  return texts.join("\n");
}

function echoing(status: number, body: (headers: Headers) => string): Transport {
  return fetchTransport(({ headers }) => Promise.resolve(new Response(body(headers), { status })));
}

function everything(headers: Headers): string {
  const token = headers.get("x-acs-security-token") ?? "";
  return [...headers]
    .map(([name, value]) => `${name}: ${value}`)
    .concat(`${percentEncode(token)} ${percentEncode(percentEncode(token))}`)
    .join("\n");
}

const cases: Record<string, () => Partial<RpcClientConfig> | Promise<Partial<RpcClientConfig>>> = {
  "refused connection": async () => ({ endpoint: `http://127.0.0.1:${await refusedPort()}` }),
  "reset connection": async () => {
    const server = await rawServer({ requested: (socket) => socket.resetAndDestroy() });
    return { endpoint: server.http };
  },
  "a service that repeats the request in its message": () => ({
    transport: echoing(400, (headers) =>
      JSON.stringify({ Code: "SignatureDoesNotMatch", Message: everything(headers) }),
    ),
  }),
  "a service that repeats it elsewhere": () => ({
    transport: echoing(403, (headers) =>
      JSON.stringify({
        Code: "Forbidden.RAM",
        Recommend: `https://x?${everything(headers)}`,
        AccessDeniedDetail: { EncodedDiagnosticMessage: everything(headers) },
      }),
    ),
  }),
  "a page that repeats it": () => ({
    transport: echoing(502, (headers) => `<p>${headers.get("x-acs-security-token")}</p>`),
  }),
  "broken JSON that repeats it": () => ({
    transport: echoing(200, (headers) => `{"a": ${headers.get("x-acs-security-token")}`),
  }),
  "a page that repeats it where the quotation ends": () => ({
    transport: echoing(
      502,
      (headers) => `${"x".repeat(150)}${headers.get("x-acs-security-token")}`,
    ),
  }),
  "a transport that quotes the request": () => ({
    transport: {
      send: (request) =>
        Promise.reject(
          Object.assign(new Error(`failed: ${JSON.stringify(request.headers)}`), { request }),
        ),
    },
  }),
  "a transport whose cause quotes it": () => ({
    transport: {
      send: ({ headers }) =>
        Promise.reject(
          new Error("outer", { cause: { deep: [{ headers: Object.entries(headers) }] } }),
        ),
    },
  }),
  "a provider that quotes a key file": () => ({
    credentials: () => {
      throw new Error(`cannot parse {"access_key_secret":"${credentials.accessKeySecret}"}`);
    },
  }),
  "a provider that throws a text": () => ({
    credentials: () => Promise.reject(credentials.accessKeySecret),
  }),
  "keys that cannot be used": () => ({
    credentials: () => ({ ...credentials, accessKeySecret: `${credentials.accessKeySecret}\n` }),
  }),
  "the deadline": () => ({
    transport: { send: () => new Promise(() => undefined) },
    timeoutMs: 30,
  }),
};

test.each(Object.entries(cases))("%s shows no secret, token or signature", async (_, config) => {
  const events: AttemptEvent[] = [];
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    retry: { baseMs: 1 },
    ...(await config()),
  });
  const error: unknown = await client
    .call(operation("read"), { Name: "x" }, { onAttempt: (event) => events.push(event) })
    .catch((reason: unknown) => reason);
  expect(isAcsError(error)).toBe(true);
  const text = [error, events, client].map(printed).join("\n");
  expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).not.toMatch(/Signature=[0-9a-f]{64}|authorization: ACS3-HMAC-SHA256 Credential/);
  expect(events.length).toBeGreaterThan(0);
});

test("what is not secret stays readable, and a harmless cause stays what it was", async () => {
  const cause = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  const client = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    retry: false,
    transport: { send: () => Promise.reject(cause) },
  });
  const error: unknown = await client
    .call(operation("read"), {})
    .catch((reason: unknown) => reason);
  expect(error).toHaveProperty("cause", cause);
  const echo = createRpcClient({
    endpoint: "cbn.aliyuncs.com",
    credentials,
    transport: echoing(400, (headers) =>
      JSON.stringify({
        Code: "X",
        Message: `token ${headers.get("x-acs-security-token")} of ${credentials.accessKeyId} is bad`,
      }),
    ),
  });
  await expect(echo.call(operation("read"), {})).rejects.toThrow(
    "X: token [redacted] of visible-id is bad",
  );
});
