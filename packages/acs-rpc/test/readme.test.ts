import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as api from "../src/index.js";
import { countPlans } from "./readme-example.js";
import { clientBehindProxy } from "./readme-settings.js";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");

test("the example in the README is the one that runs here", async () => {
  const example = read("./readme-example.ts")
    .replace('"../src/index.js"', '"acs-rpc"')
    .replace('"../src/signature.js"', '"acs-rpc/signature"');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(await countPlans()).toBe("2 plans");
});

test("the settings in the README are accepted", async () => {
  const example = read("./readme-settings.ts")
    .replaceAll('"../src/index.js"', '"acs-rpc"')
    .replace('"../src/opentelemetry.js"', '"acs-rpc/opentelemetry"');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  const keys = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
  await clientBehindProxy(() => Promise.resolve(keys), "").close();
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
