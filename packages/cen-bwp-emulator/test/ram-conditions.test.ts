import { type IncomingMessage, request as http } from "node:http";
import { request as https } from "node:https";
import { afterEach, expect, test } from "vitest";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type RamCondition,
  type RunningEmulator,
  startEmulator,
} from "../src/index.js";
import { call, send, v3Request } from "./support/call.js";
import { start, world } from "./support/world.js";

const key = { accessKeyId: "id", accessKeySecret: "secret" };

function accessKeys(
  Condition: RamCondition,
  Effect: "Allow" | "Deny" = "Allow",
): NonNullable<EmulatorOptions["accessKeys"]> {
  const everything = { Effect: "Allow", Action: "*", Resource: "*" } as const;
  const guarded = { Effect, Action: "cen:*", Resource: "*", Condition } as const;
  const Statement = Effect === "Deny" ? [everything, guarded] : [guarded];
  return [{ ...key, policies: [{ Version: "1", Statement }] }];
}

async function denial(emulator: Emulator): Promise<unknown> {
  const { body } = await call(emulator, "DescribeCenBandwidthPackages");
  const detail = body["AccessDeniedDetail"] as { NoPermissionType: string } | undefined;
  return detail?.NoPermissionType;
}

const noon = "2026-01-10T12:00:00Z";

test.each<[string, RamCondition, "passes" | "fails"]>([
  ["the address itself", { IpAddress: { "acs:SourceIp": "192.0.2.7" } }, "passes"],
  ["a range", { IpAddress: { "acs:SourceIp": "192.0.2.0/29" } }, "passes"],
  ["a range beside it", { IpAddress: { "acs:SourceIp": "192.0.2.8/29" } }, "fails"],
  ["one of two ranges", { IpAddress: { "acs:SourceIp": ["10.0.0.0/8", "192.0.2.7"] } }, "passes"],
  ["an IPv6 range", { IpAddress: { "acs:SourceIp": "2001:db8::/32" } }, "fails"],
  ["outside of a range", { NotIpAddress: { "acs:SourceIp": "10.0.0.0/8" } }, "passes"],
  [
    "outside of every range",
    { NotIpAddress: { "acs:SourceIp": ["10.0.0.0/8", "192.0.2.0/24"] } },
    "fails",
  ],
  ["no TLS", { Bool: { "acs:SecureTransport": "false" } }, "passes"],
  ["TLS", { Bool: { "acs:SecureTransport": true } }, "fails"],
  ["the instant", { DateEquals: { "acs:CurrentTime": noon } }, "passes"],
  ["another instant", { DateNotEquals: { "acs:CurrentTime": noon } }, "fails"],
  ["before", { DateLessThan: { "acs:CurrentTime": noon } }, "fails"],
  ["until", { DateLessThanEquals: { "acs:CurrentTime": noon } }, "passes"],
  ["after", { DateGreaterThan: { "acs:CurrentTime": noon } }, "fails"],
  ["since", { DateGreaterThanEquals: { "acs:CurrentTime": noon } }, "passes"],
  ["an offset", { DateLessThan: { "acs:CurrentTime": "2026-01-10T20:00:01+08:00" } }, "passes"],
  ["a key in other letters", { Bool: { "ACS:securetransport": "false" } }, "passes"],
  [
    "two operators, of which one fails",
    { Bool: { "acs:SecureTransport": "false" }, IpAddress: { "acs:SourceIp": "10.0.0.1" } },
    "fails",
  ],
  ["nothing", {}, "passes"],
])("%s", async (_, condition, verdict) => {
  const options = { sourceIp: "192.0.2.7" };
  const allowing = world([], { ...options, accessKeys: accessKeys(condition) });
  expect(await denial(allowing)).toBe(verdict === "passes" ? undefined : "ImplicitDeny");
  const denying = world([], { ...options, accessKeys: accessKeys(condition, "Deny") });
  expect(await denial(denying)).toBe(verdict === "passes" ? "ExplicitDeny" : undefined);
});

test("the time is the emulator's", async () => {
  const emulator = world([], {
    accessKeys: accessKeys({ DateLessThan: { "acs:CurrentTime": "2026-01-10T12:00:01Z" } }),
  });
  expect(await denial(emulator)).toBeUndefined();
  emulator.clock.advance(1000);
  expect(await denial(emulator)).toBe("ImplicitDeny");
});

test("a request in this process is as secure as its URL, and comes from this machine", async () => {
  const secure = { Bool: { "acs:SecureTransport": "true" } };
  const here = { IpAddress: { "acs:SourceIp": "127.0.0.1" } };
  const emulator = world([], { accessKeys: accessKeys({ ...secure, ...here }) });
  const sent = v3Request(emulator, "DescribeCenBandwidthPackages");
  expect((await send(emulator, sent)).status).toBe(403);
  const again = v3Request(emulator, "DescribeCenBandwidthPackages");
  const url = again.url.replace("http:", "https:");
  expect((await send(emulator, { ...again, url })).status).toBe(200);
});

let running: RunningEmulator | undefined;
afterEach(() => running?.close());

function describeOverSocket(emulator: RunningEmulator): Promise<number | undefined> {
  const { headers, method } = v3Request(emulator, "DescribeCenBandwidthPackages");
  const { endpoint, certificate: ca } = emulator;
  return new Promise((resolve, reject) => {
    const done = (message: IncomingMessage): void => {
      message.resume();
      resolve(message.statusCode);
    };
    const options = { method, headers, agent: false } as const;
    const outgoing =
      ca === undefined
        ? http(endpoint, options, done)
        : https(endpoint, { ...options, ca, servername: "" }, done);
    outgoing.on("error", reject);
    outgoing.end();
  });
}

test.each(["127.0.0.1", "::1"])("over a socket of %s the address is the peer's", async (host) => {
  const statuses: (number | undefined)[] = [];
  for (const address of [host, "192.0.2.7"]) {
    const keys = accessKeys({ IpAddress: { "acs:SourceIp": address } });
    const options = { now: start, host, accessKeys: keys, sourceIp: "192.0.2.7" };
    running = await startEmulator(options);
    statuses.push(await describeOverSocket(running));
    await running.close();
  }
  expect(statuses).toEqual([200, 403]);
});

test.each([true, false])("with https %s the transport is as secure", async (secure) => {
  const keys = accessKeys({ Bool: { "acs:SecureTransport": "true" } });
  running = await startEmulator({ now: start, https: secure, accessKeys: keys });
  expect(await describeOverSocket(running)).toBe(secure ? 200 : 403);
});

test("NotAction concerns every other action", async () => {
  const statement = { Effect: "Allow", NotAction: "cen:Describe*", Resource: "*" } as const;
  const emulator = world([], { accessKeys: [{ ...key, policies: [{ Statement: [statement] }] }] });
  expect(await denial(emulator)).toBe("ImplicitDeny");
  const { body } = await call(emulator, "AssociateCenBandwidthPackage");
  expect(body["Code"]).toBe("MissingParameter");
});

const allow = { Effect: "Allow", Action: "*", Resource: "*" };

test.each<[object, string]>([
  [
    { ...allow, Condition: { StringEquals: { "acs:ResourceTag/team": "net" } } },
    "statement 1: the operator StringEquals is not emulated; there are Bool, IpAddress,",
  ],
  [
    { ...allow, Condition: { Bool: { "acs:MFAPresent": "true" } } },
    "the condition key acs:MFAPresent is not emulated; there are acs:SecureTransport, acs:SourceIp, acs:CurrentTime.",
  ],
  [
    { ...allow, Condition: { Bool: { "acs:SourceIp": "true" } } },
    "Bool cannot judge acs:SourceIp; use IpAddress, NotIpAddress.",
  ],
  [
    { ...allow, Condition: { IpAddress: { "acs:SourceIp": "10.0.0.0/33" } } },
    'IpAddress of acs:SourceIp is "10.0.0.0/33"; write an IP address or a range',
  ],
  [
    { ...allow, Condition: { IpAddress: { "acs:SourceIp": [] } } },
    "IpAddress of acs:SourceIp is []",
  ],
  [
    { ...allow, Condition: { DateLessThan: { "acs:CurrentTime": "2026-01-10T12:00:00" } } },
    "write 2026-01-10T17:00:00+08:00.",
  ],
  [{ ...allow, Condition: { Bool: "true" } }, "Bool must be an object of condition keys."],
  [{ ...allow, Condition: [] }, "Condition must be an object of operators."],
  [{ ...allow, NotAction: "x" }, "there must be either Action or NotAction."],
  [{ ...allow, Effect: "allow" }, 'Effect must be "Allow" or "Deny".'],
  [{ ...allow, Resource: undefined }, "Resource must be a text or a list of texts."],
  [{ ...allow, Conditions: {} }, 'statement 1, has no "Conditions". Did you mean "Condition"?'],
])("the statement %j is refused when the policy is loaded", (statement, message) => {
  const policies = [{ Statement: [statement] }];
  const options = { accessKeys: [{ ...key, policies }] } as unknown as EmulatorOptions;
  const wanted = expect.objectContaining({
    code: "BadOption",
    message: expect.stringContaining(message) as string,
  }) as object;
  expect(() => createEmulator(options)).toThrow(wanted);
  const emulator = world([]);
  const snapshot = emulator.snapshot();
  const { keys, ...rest } = JSON.parse(snapshot) as { keys: object[] };
  const bad = JSON.stringify({ ...rest, keys: keys.map((each) => ({ ...each, policies })) });
  expect(() => emulator.restore(bad)).toThrow(
    expect.objectContaining({ code: "BadSnapshot" }) as object,
  );
  expect(emulator.snapshot()).toBe(snapshot);
});
