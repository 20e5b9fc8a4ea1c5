import { expect, test } from "vitest";
import {
  createRpcClient,
  environmentCredentials,
  type Operation,
  type RpcClientConfig,
  staticCredentials,
} from "../src/index.js";
import { version } from "../src/version.js";
import { credentials, operation } from "./support/operations.js";

const config: RpcClientConfig = { endpoint: "cbn.aliyuncs.com", credentials };

test.each<[string, Partial<RpcClientConfig>, string]>([
  ["endpoint", { endpoint: "http://cbn.aliyuncs.com" }, "PlainHttp"],
  [
    "credentials",
    { credentials: undefined as unknown as RpcClientConfig["credentials"] },
    "CredentialsMissing",
  ],
  [
    "empty secret",
    { credentials: { accessKeyId: "id", accessKeySecret: "" } },
    "HeaderValueMissing",
  ],
  ["user agent", { userAgent: "me\r\nx: 1" }, "HeaderValueUnsafe"],
  ["timeout of 0", { timeoutMs: 0 }, "TimeoutInvalid"],
  ["timeout that is no number", { timeoutMs: Number.NaN }, "TimeoutInvalid"],
  ["timeout beyond timers", { timeoutMs: 2 ** 31 }, "TimeoutInvalid"],
  ["retry", { retry: { maxAttempts: 0 } }, "RetryInvalid"],
  ["retry budget", { retryBudget: -1 }, "RetryInvalid"],
  ["proxy that is no URL", { proxy: "user:hidden@" }, "ProxyInvalid"],
  ["proxy of another kind", { proxy: "socks5://user:hidden@x" }, "ProxyInvalid"],
  ["answer limit", { maxAnswerBytes: 0 }, "AnswerLimitInvalid"],
  ["certificate without key", { tls: { cert: "hidden" } }, "TlsOptionsInvalid"],
  [
    "setting that another transport ignores",
    { proxy: false, transport: { send: () => Promise.reject(new Error("unused")) } },
    "SettingIgnored",
  ],
])("a bad config is refused at once: %s", (_, part, code) => {
  const make = (): unknown => createRpcClient({ ...config, ...part });
  expect(make).toThrow(expect.objectContaining({ kind: "usage", code }));
  expect(make).not.toThrow("hidden");
});

test.each<[string, () => Promise<unknown>, string]>([
  [
    "a value without wire form",
    () => createRpcClient(config).call(operation("read"), { N: 1n }),
    "BigIntValue",
  ],
  [
    "an operation's name",
    () => createRpcClient(config).call({ ...operation("read"), name: "A\nB" }, {}),
    "HeaderValueUnsafe",
  ],
  [
    "a version",
    () => createRpcClient(config).call({ ...operation("read"), version: "" }, {}),
    "HeaderValueMissing",
  ],
  [
    "a call's timeout",
    () => createRpcClient(config).call(operation("read"), {}, { timeoutMs: -1 }),
    "TimeoutInvalid",
  ],
  [
    "a call's retry",
    () => createRpcClient(config).call(operation("read"), {}, { retry: { baseMs: -1 } }),
    "RetryInvalid",
  ],
])("a bad call rejects with the operation and nothing sent: %s", async (_, call, code) => {
  await expect(call()).rejects.toMatchObject({
    kind: "usage",
    code,
    attempts: 0,
    sent: "no",
    retryable: false,
  });
  await expect(call()).rejects.toHaveProperty("operation");
});

test("missing environment variables are an error of the call, not of making the client", async () => {
  const client = createRpcClient({ ...config, credentials: environmentCredentials({}) });
  await expect(client.call(operation("read"), {})).rejects.toMatchObject({
    kind: "usage",
    code: "CredentialsMissing",
    operation: "DescribeThings",
    sent: "no",
  });
});

test("headers: the user agent is appended, the token is sent, Accept asks for JSON", async () => {
  const sent: Record<string, string>[] = [];
  const client = createRpcClient({
    ...config,
    credentials: staticCredentials({ ...credentials, securityToken: "token" }),
    userAgent: "cen-bwp/1.0",
    transport: {
      send({ headers }) {
        sent.push({ ...headers });
        return Promise.resolve({ status: 200, headers: {}, body: "{}" });
      },
    },
  });
  await client.call(operation("read"), {});
  expect(sent[0]).toMatchObject({
    accept: "application/json",
    host: "cbn.aliyuncs.com",
    "user-agent": `acs-rpc/${version} node/${process.versions.node} cen-bwp/1.0`,
    "x-acs-accesskey-id": "test-id",
    "x-acs-security-token": "token",
  });
});

test("the types of an operation reach its call", async () => {
  const typed: Operation<{ readonly CenId: string }, { readonly TotalCount?: number }, "A" | "B"> =
    {
      name: "DescribeThings",
      product: "Cbn",
      version: "2017-09-12",
      idempotency: "read",
      errorCodes: ["A", "B"],
      ram: [],
    };
  const client = createRpcClient({
    ...config,
    transport: {
      send: () => Promise.resolve({ status: 200, headers: {}, body: '{"TotalCount":2}' }),
    },
  });
  const { TotalCount } = await client.call(typed, { CenId: "cen-1" });
  const doubled: number = (TotalCount ?? 0) * 2;
  expect(doubled).toBe(4);
  // @ts-expect-error CenId is required
  const missing = (): unknown => client.call(typed, {});
  // @ts-expect-error CenId is a string
  const wrong = (): unknown => client.call(typed, { CenId: 1 });
  expect([missing, wrong]).toHaveLength(2);
});
