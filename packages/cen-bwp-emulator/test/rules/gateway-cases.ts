import { call, type CallOptions, type Parameters, send, v3Request } from "../support/call.js";
import { start, world } from "../support/world.js";
import type { RuleCase } from "./rule-case.js";

const describe = "DescribeCenBandwidthPackages";
const token = { accessKeyId: "sts-id", accessKeySecret: "sts-secret", securityToken: "sts-token" };

function described(
  options: CallOptions = {},
  parameters: Parameters = {},
): ReturnType<typeof call> {
  return call(world([]), describe, parameters, options);
}

function headerChanged(name: string, change: (value: string) => string): CallOptions {
  return {
    tamper: (sent) => ({
      ...sent,
      headers: { ...sent.headers, [name]: change(sent.headers[name] ?? "") },
    }),
  };
}

function unsigned(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): ReturnType<typeof call> {
  return send(world([]), { method: "GET", url, headers, body: undefined });
}

export const gatewayCases: readonly RuleCase[] = [
  {
    rule: "body-within-limit",
    passes: () => described({ form: { Unknown: "x".repeat(1024 * 1024 - "Unknown=".length) } }),
    refused: () =>
      described({ form: { Unknown: "x".repeat(1024 * 1024 - "Unknown=".length + 1) } }),
  },
  {
    rule: "method-supported",
    passes: () => described({ method: "GET" }),
    refused: () => described({ tamper: (sent) => ({ ...sent, method: "PUT" }) }),
  },
  {
    rule: "path-is-root",
    passes: () => described({ path: "/" }),
    refused: () => described({ path: "/describe" }),
  },
  {
    rule: "body-is-form",
    passes: () => described({ form: { PageSize: "5" } }),
    refused: () =>
      described({ body: '{"PageSize":5}', headers: { "content-type": "application/json" } }),
  },
  {
    rule: "parameters-unique",
    passes: () => described({ form: { PageSize: "5" } }, { PageNumber: "1" }),
    refused: () => described({ form: { PageSize: "5" } }, { PageSize: "5" }),
  },
  {
    rule: "version-named",
    passes: () => described(),
    refused: () => unsigned(`http://emulator.test/?Action=${describe}`),
  },
  {
    rule: "version-known",
    passes: () => described({ version: "2017-09-12" }),
    refused: () => described({ version: "2014-05-26" }),
  },
  {
    rule: "action-named",
    passes: () => described(),
    refused: () => unsigned("http://emulator.test/", { "x-acs-version": "2017-09-12" }),
  },
  {
    rule: "action-known",
    passes: () => described(),
    refused: () => call(world([]), "CreateCenBandwidthPackage"),
  },
  {
    rule: "format-known",
    passes: () => described({}, { Format: "xml" }),
    refused: () => described({}, { Format: "YAML" }),
  },
  {
    rule: "signature-complete",
    passes: () => described(),
    refused: () =>
      described(headerChanged("authorization", (value) => value.replace(/,Signature=.*/, ""))),
  },
  {
    rule: "signature-method-known",
    passes: () => described(),
    refused: () =>
      described(headerChanged("authorization", (value) => value.replace("ACS3", "ACS9"))),
  },
  {
    rule: "date-well-formed",
    passes: () => described(),
    refused: () => described(headerChanged("x-acs-date", (value) => value.replace("Z", ".000Z"))),
  },
  {
    rule: "date-within-window",
    passes: () => described({ date: start - 15 * 60_000 }),
    refused: () => described({ date: start - 15 * 60_000 - 1000 }),
  },
  {
    rule: "access-key-known",
    passes: () => described(),
    refused: () => described({ credentials: { accessKeyId: "nobody", accessKeySecret: "x" } }),
  },
  {
    rule: "access-key-active",
    passes: () => call(world([], { accessKeys: [token] }), describe, {}, { credentials: token }),
    refused: () =>
      call(
        world([], { accessKeys: [{ ...token, inactive: true }] }),
        describe,
        {},
        { credentials: token },
      ),
  },
  {
    rule: "security-token-right",
    passes: () => call(world([], { accessKeys: [token] }), describe, {}, { credentials: token }),
    refused: () =>
      call(
        world([], { accessKeys: [token] }),
        describe,
        {},
        {
          credentials: { ...token, securityToken: "another" },
        },
      ),
  },
  {
    rule: "security-token-expected",
    passes: () => described(),
    refused: () => {
      const emulator = world([]);
      const { accessKeyId, accessKeySecret } = emulator;
      return call(
        emulator,
        describe,
        {},
        {
          credentials: { accessKeyId, accessKeySecret, securityToken: "unasked" },
        },
      );
    },
  },
  {
    rule: "signature-matches",
    passes: () => described(),
    refused: async () => {
      const emulator = world([]);
      const { accessKeyId } = emulator;
      return call(
        emulator,
        describe,
        {},
        { credentials: { accessKeyId, accessKeySecret: "wrong" } },
      );
    },
  },
  {
    rule: "nonce-fresh",
    passes: async () => {
      const emulator = world([]);
      await call(emulator, describe, {}, { nonce: "first" });
      return call(emulator, describe, {}, { nonce: "second" });
    },
    refused: async () => {
      const emulator = world([]);
      const request = v3Request(emulator, describe);
      await send(emulator, request);
      return send(emulator, request);
    },
  },
];
