import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningEmulator, startEmulator } from "../src/index.js";
import { call } from "./support/call.js";
import { hour, plan, start, upgrade } from "./support/world.js";

let emulator: RunningEmulator;

beforeEach(async () => {
  const plans = [plan("bwp", { Name: "<script>alert(1)</script>", CenId: "cen-a" })];
  emulator = await startEmulator({ now: start, cens: ["cen-a"], plans, admin: true });
});

afterEach(() => emulator.close());

interface Asked {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${emulator.adminToken}` },
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false as const };
    const outgoing = request(`${emulator.adminEndpoint}${path}`, options, (message) => {
      let text = "";
      message.on("data", (chunk) => (text += String(chunk)));
      message.on("end", () =>
        resolve({ status: message.statusCode, text, headers: message.headers }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(typeof body === "string" ? body : body && JSON.stringify(body));
  });
}

async function json(method: string, path: string, body?: unknown): Promise<unknown> {
  const { status, text } = await ask(method, path, body);
  expect(status, text).toBe(200);
  return JSON.parse(text);
}

test("the clock is read and moved", async () => {
  expect(await json("GET", "/clock")).toEqual({ now: start, rate: 0 });
  expect(await json("POST", "/clock", { advanceMs: 5 })).toEqual({ now: start + 5, rate: 0 });
  expect(await json("POST", "/clock", { advanceTo: start + hour })).toEqual({
    now: start + hour,
    rate: 0,
  });
  expect(await json("POST", "/clock", { rate: 2 })).toMatchObject({ rate: 2 });
  expect(emulator.clock.rate()).toBe(2);
});

test("faults are added, listed and cleared", async () => {
  const rule = { fault: "error", status: 503 };
  expect(await json("POST", "/faults", rule)).toEqual([{ rule, seen: 0, struck: 0 }]);
  expect(await json("POST", "/faults", [{ fault: "refuse" }])).toHaveLength(2);
  expect((await call(emulator, "DescribeCenBandwidthPackages")).status).toBe(503);
  expect(await json("GET", "/faults")).toMatchObject([{ struck: 1 }, { seen: 1, struck: 0 }]);
  expect(await json("DELETE", "/faults")).toEqual([]);
  expect((await call(emulator, "DescribeCenBandwidthPackages")).status).toBe(200);
});

test("snapshots are taken and restored", async () => {
  const { text } = await ask("GET", "/snapshot");
  expect(text).toBe(emulator.snapshot());
  await upgrade(emulator, "bwp", 20, start + 4 * hour);
  emulator.clock.advance(hour);
  expect(await json("PUT", "/snapshot", text)).toEqual({ now: start, rate: 0 });
  expect(emulator.snapshot()).toBe(text);
});

test("ledger, requests and plans are read", async () => {
  await upgrade(emulator, "bwp", 20, start + 4 * hour);
  expect(await json("GET", "/ledger")).toMatchObject({ orders: [{ planId: "bwp" }] });
  expect(await json("GET", "/requests")).toMatchObject([{ status: 200 }]);
  expect(await json("GET", "/plans")).toEqual(emulator.plans());
});

test.each([
  ["POST", "/clock", { advanceMs: -1 }, 400, "ClockBackwards"],
  ["POST", "/clock", { rate: "soon" }, 400, "BadOption"],
  ["POST", "/clock", { later: 1 }, 400, "BadOption"],
  ["POST", "/clock", "{", 400, "BadOption"],
  ["POST", "/clock", "[]", 400, "BadOption"],
  ["POST", "/faults", { fault: "explode" }, 400, "BadOption"],
  ["PUT", "/snapshot", "{}", 400, "BadSnapshot"],
  ["GET", "/secrets", undefined, 404, "NotFound"],
  ["DELETE", "/clock", undefined, 404, "NotFound"],
])("%s %s %j is answered %d %s", async (method, path, body, status, code) => {
  const before = emulator.snapshot();
  const answer = await ask(method, path, body);
  expect([answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([
    status,
    code,
  ]);
  expect(emulator.snapshot()).toBe(before);
});

test.each([
  ["no token", {}, 401, "Unauthorized"],
  ["another token", { authorization: "Bearer x" }, 401, "Unauthorized"],
  ["another host", { host: "evil.example" }, 403, "HostNotAllowed"],
  ["another origin", { origin: "http://evil.example" }, 403, "OriginNotAllowed"],
  ["an opaque origin", { origin: "null" }, 403, "OriginNotAllowed"],
])("a request with %s is not let in", async (name, given, status, code) => {
  const token = name.endsWith("token") ? {} : { authorization: `Bearer ${emulator.adminToken}` };
  const answer = await ask("POST", "/clock", { advanceMs: 5 }, { ...token, ...given });
  expect([answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([
    status,
    code,
  ]);
  expect(emulator.clock.now()).toBe(start);
});

test("its own origin and the name localhost are let in", async () => {
  const host = new URL(emulator.adminEndpoint ?? "").host.replace("127.0.0.1", "localhost");
  const headers = {
    host,
    origin: `http://${host}`,
    authorization: `Bearer ${emulator.adminToken}`,
  };
  expect((await ask("GET", "/clock", undefined, headers)).status).toBe(200);
});

test("a token in the address opens the page alone", async () => {
  const query = `?token=${emulator.adminToken}`;
  expect((await ask("GET", `/${query}`, undefined, {})).status).toBe(200);
  expect((await ask("GET", `/snapshot${query}`, undefined, {})).status).toBe(401);
  expect((await ask("POST", `/clock${query}`, { advanceMs: 1 }, {})).status).toBe(401);
});

test("the admin port is off unless asked for, and its keys are not the service's", async () => {
  const plain = await startEmulator();
  expect([plain.adminEndpoint, plain.adminToken]).toEqual([undefined, undefined]);
  await plain.close();
  expect(emulator.adminEndpoint).not.toBe(emulator.endpoint);
});

test("a taken admin port frees the other one again", async () => {
  const port = Number(new URL(emulator.adminEndpoint ?? "").port);
  await expect(startEmulator({ admin: { port } })).rejects.toMatchObject({ code: "PortInUse" });
});

test("generated keys differ from run to run, and exclude given ones", async () => {
  const options = { seed: 1, generateKeys: true } as const;
  const [one, two] = [await startEmulator(options), await startEmulator(options)];
  expect(one.accessKeySecret).not.toBe(two.accessKeySecret);
  expect((await call(one, "DescribeCenBandwidthPackages")).status).toBe(200);
  await Promise.all([one.close(), two.close()]);
  const accessKeys = [{ accessKeyId: "a", accessKeySecret: "b" }];
  await expect(startEmulator({ generateKeys: true, accessKeys })).rejects.toMatchObject({
    code: "BadOption",
  });
});
