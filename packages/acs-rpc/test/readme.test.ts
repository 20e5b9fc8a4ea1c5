import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import * as api from "../src/index.js";
import { countPlans } from "./readme-example.js";
import { refusalOf } from "./readme-replays.js";
import { signV3 } from "../src/signature.js";
import { connectProxy } from "./support/connect-proxy.js";
import { operation } from "./support/operations.js";
import { selfSigned } from "./support/self-signed.js";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");
const example = (file: string): string =>
  `\`\`\`ts\n${read(file).replaceAll(/"\.\.\/src\/([\w-]+)\.js"/g, (_, entry) => (entry === "index" ? '"acs-rpc"' : `"acs-rpc/${entry}"`))}\`\`\``;

test("the example in the README is the one that runs here", async () => {
  expect(readme).toContain(example("./readme-example.ts"));
  expect(await countPlans()).toBe("2 plans");
});

test("the settings in the README lead through the proxy to a host that the company's CA vouches for", async () => {
  expect(readme).toContain(example("./readme-settings.ts"));
  const service = selfSigned("cbn.aliyuncs.com");
  const server = createServer(service, (_, response) => response.end('{"RequestId":"R-1"}'));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const proxy = await connectProxy((server.address() as AddressInfo).port);
  // The proxy of the README is no machine of ours; everything else is as it stands there.
  vi.doMock("../src/index.js", async (original) => {
    const real = await original<typeof api>();
    const made = (given: Parameters<typeof api.createRpcClient>[0]): api.RpcClient => {
      expect(given.proxy).toBe("http://proxy.example:3128");
      return real.createRpcClient({ ...given, proxy: `http://127.0.0.1:${proxy.port}` });
    };
    return { ...real, createRpcClient: made };
  });
  const { clientBehindProxy } = await import("./readme-settings.js");
  vi.doUnmock("../src/index.js");
  const log = vi.spyOn(console, "log").mockReturnValue();
  const keys = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
  const client = clientBehindProxy(() => Promise.resolve(keys), service.cert);
  expect(await client.call(operation("read"), {})).toEqual({ RequestId: "R-1" });
  expect(log.mock.calls).toEqual([["DescribeThings", 1, "R-1", expect.any(Number)]]);
  expect(proxy.asked).toEqual(["cbn.aliyuncs.com:443"]);
  log.mockRestore();
  await client.close();
  await proxy.close();
  server.close();
});

test("replays are found as the README shows", () => {
  expect(readme).toContain(example("./readme-replays.ts"));
  const now = Date.UTC(2026, 0, 10, 12);
  const request = {
    method: "POST",
    host: "cbn.aliyuncs.com",
    action: "DescribePlans",
    version: "2017-09-12",
    parameters: [],
  };
  const keys = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
  const { headers } = signV3(request, keys, { date: now, nonce: "once" });
  const received = { method: "POST", url: "https://cbn.aliyuncs.com/", headers };
  const refusal = (secret: string): string | undefined =>
    refusalOf(received, () => secret, now + 1_000);
  expect([
    refusal("another"),
    refusal(keys.accessKeySecret),
    refusal(keys.accessKeySecret),
  ]).toEqual(["SignatureDoesNotMatch", undefined, "SignatureNonceUsed"]);
});

test("every code this package makes up stands in the README's table", () => {
  const files = [
    "network-failure",
    "ended-failure",
    "channel",
    "undici-channel",
    "decode-answer",
    "flatten",
  ].concat(
    [
      "header-value",
      "credentials",
      "client-settings",
      "parse-endpoint",
      "retry-policy",
      "make-rpc-client",
    ],
    ["run-attempt", "paginate", "connection-options", "open-dispatcher", "client-channel"],
    ["default-credentials", "ram-policy", "retry-budget"],
  );
  const codes = files.flatMap((file) =>
    [
      ...read(`../src/${file}.ts`).matchAll(
        /(?:code: |transport\(|timeout\(|failure\(\s*|unusable\(|broken\(\s*response,\s*)"([A-Z]\w+)"/g,
      ),
    ].map(([, code]) => code ?? ""),
  );
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});

test("the exports are these", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "AcsDecodeError",
    "AcsError",
    "AcsServiceError",
    "AcsTimeoutError",
    "AcsTransportError",
    "AcsUsageError",
    "TransportFailure",
    "createRpcClient",
    "debugObserver",
    "environmentCredentials",
    "fetchTransport",
    "flatten",
    "hasCode",
    "isAcsError",
    "paginate",
    "ramPolicy",
    "refreshingCredentials",
    "staticCredentials",
    "undiciTransport",
  ]);
});
