import { createNonce } from "acs-rpc/signature";
import { AcsTransportError, fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { expect, test } from "vitest";
import {
  createEmulator,
  type Emulator,
  type FaultRule,
  TransportFault,
  type TransportFaultDetails,
} from "../src/index.js";
import { call, send, v2Request, v3Request } from "./support/call.js";
import { attach, hour, plan, start, upgrade, world } from "./support/world.js";

const describe = "DescribeCenBandwidthPackages";

function faulty(...faults: readonly FaultRule[]): Emulator {
  return world([plan("bwp")], { faults });
}

async function thrown(
  failing: Promise<unknown>,
): Promise<{ code: string; details: TransportFaultDetails }> {
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TransportFault);
  return error as TransportFault;
}

async function attachedAfter(emulator: Emulator, fault: Promise<unknown>): Promise<boolean> {
  await fault.catch(() => undefined);
  return emulator.ledger.attachments.length > 0;
}

test("a refused connection and one that is reset tell whether the service acted", async () => {
  const refused = faulty({ fault: "refuse" });
  expect(await thrown(attach(refused, "bwp", "cen-a"))).toMatchObject({
    code: "ECONNREFUSED",
    message: "The fault plan ended the request (refuse) before the service saw it: ECONNREFUSED.",
    details: { fault: "refuse", acted: false, requestId: undefined },
  });
  expect(refused.ledger.attachments).toEqual([]);
  expect(refused.ledger.requests).toMatchObject([{ status: 0, code: undefined, fault: "refuse" }]);

  const before = faulty({ fault: "reset", when: "before" });
  expect(await thrown(attach(before, "bwp", "cen-a"))).toMatchObject({
    code: "ECONNRESET",
    details: { acted: false },
  });
  expect(before.ledger.attachments).toEqual([]);

  const after = faulty({ fault: "reset", when: "after" });
  const { details } = await thrown(attach(after, "bwp", "cen-a"));
  expect(details).toEqual({
    fault: "reset",
    acted: true,
    requestId: after.ledger.attachments[0]?.requestId,
  });
  expect(after.ledger.requests).toMatchObject([{ status: 200, fault: "reset after" }]);
});

test("our client sees what it would see on a socket", async () => {
  const emulator = faulty(
    { fault: "refuse", nth: 1, operation: "TempUpgradeCenBandwidthPackageSpec" },
    { fault: "reset", when: "after", operation: "TempUpgradeCenBandwidthPackageSpec" },
  );
  const client = createCenBwpClient({
    credentials: emulator,
    transport: fetchTransport(emulator.fetch),
    now: emulator.clock.now,
  });
  const failed = client.tempUpgradeCenBandwidthPackageSpec({
    CenBandwidthPackageId: "bwp",
    Bandwidth: 20,
    EndTime: "2026-01-10T18:00:00Z",
  });
  const error = (await failed.catch((reason: unknown) => reason)) as AcsTransportError;
  expect(error).toBeInstanceOf(AcsTransportError);
  expect(error).toMatchObject({ code: "ConnectionLost", sent: "maybe", attempts: 2 });
  expect(emulator.ledger.orders).toHaveLength(1);
});

test("a request that hangs ends with its signal, before or after the effect", async () => {
  for (const [when, acted] of [
    ["before", false],
    ["after", true],
  ] as const) {
    const emulator = faulty({ fault: "hang", when });
    const { url, ...init } = v3Request(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    const signal = AbortSignal.timeout(20);
    const hanging = emulator.fetch(new Request(url, { ...init, body: null, signal }));
    await expect(hanging).rejects.toMatchObject({ name: "TimeoutError" });
    expect(emulator.ledger.attachments.length > 0).toBe(acted);
  }
});

test("a delay stands before the effect or between effect and answer", async () => {
  for (const [when, early] of [
    ["before", 0],
    ["after", 1],
  ] as const) {
    const emulator = faulty({ fault: "delay", ms: 30, when });
    const from = performance.now();
    const answering = attach(emulator, "bwp", "cen-a");
    // Long enough for the request to be read, short against the delay.
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(emulator.ledger.attachments).toHaveLength(early);
    expect((await answering).status).toBe(200);
    expect(performance.now() - from).toBeGreaterThanOrEqual(28);
    expect(emulator.ledger.attachments).toHaveLength(1);
  }
});

test("errors come in the envelope of the service, before or after the effect", async () => {
  const emulator = faulty(
    { fault: "error", status: 503, nth: 1 },
    { fault: "error", status: 500, code: "InternalError", when: "after", nth: 2 },
    { fault: "throttle", nth: 3, retryAfterMs: 700 },
  );
  const first = await attach(emulator, "bwp", "cen-a");
  expect([first.status, first.body["Code"]]).toEqual([503, "ServiceUnavailable"]);
  expect(emulator.ledger.attachments).toEqual([]);

  const second = await attach(emulator, "bwp", "cen-a");
  expect([second.status, second.body["Code"]]).toEqual([500, "InternalError"]);
  expect(emulator.ledger.attachments).toMatchObject([{ requestId: second.body["RequestId"] }]);

  const third = await call(emulator, describe);
  expect([third.status, third.body["Code"]]).toEqual([400, "Throttling.User"]);
  expect(third.headers.get("x-acs-retry-after")).toBe("700");

  expect((await call(emulator, describe)).status).toBe(200);
  expect(emulator.ledger.requests.map(({ fault, code }) => [fault, code])).toEqual([
    ["error", "ServiceUnavailable"],
    ["error after", undefined],
    ["throttle", "Throttling.User"],
    [undefined, undefined],
  ]);
});

test("a proxy's page stands in place of the answer", async () => {
  for (const when of ["before", "after"] as const) {
    const emulator = faulty({ fault: "html", when, status: 504 });
    const { url, ...init } = v3Request(emulator, "AssociateCenBandwidthPackage", {
      CenId: "cen-a",
      CenBandwidthPackageId: "bwp",
    });
    const response = await emulator.fetch(new Request(url, { ...init, body: null }));
    expect([response.status, response.headers.get("content-type")]).toEqual([
      504,
      "text/html;charset=utf-8",
    ]);
    expect(await response.text()).toContain("<h1>504</h1>");
    expect(emulator.ledger.attachments).toHaveLength(when === "after" ? 1 : 0);
  }
});

async function described(emulator: Emulator): Promise<Response> {
  const { url, ...init } = v3Request(emulator, describe);
  return emulator.fetch(new Request(url, { ...init, body: null }));
}

test("a truncated body breaks off, a dripping one arrives whole", async () => {
  const whole = await (await described(faulty())).text();
  const cut = await described(faulty({ fault: "truncate", bytes: 10 }));
  const reader = cut.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(whole.slice(0, 10));
  await expect(reader?.read()).rejects.toMatchObject({ code: "ECONNRESET" });
  await expect((await described(faulty({ fault: "truncate" }))).text()).rejects.toBeInstanceOf(
    TransportFault,
  );

  const from = performance.now();
  const dripping = await described(faulty({ fault: "drip", bytes: 100, everyMs: 3 }));
  const read = await dripping.text();
  expect(read).toHaveLength(whole.length);
  expect(performance.now() - from).toBeGreaterThan(Math.floor(whole.length / 100) * 2);
});

test("a skewed clock judges dates and dates answers, and nothing else", async () => {
  const emulator = faulty({ fault: "clock-skew", ms: hour, nth: [1, 2] });
  const late = await call(emulator, describe);
  expect(late.body["Code"]).toBe("InvalidTimeStamp.Expired");
  const fitting = await call(emulator, describe, {}, { date: start + hour });
  expect(fitting.status).toBe(200);
  expect(fitting.headers.get("date")).toBe("Sat, 10 Jan 2026 13:00:00 GMT");
  expect(emulator.ledger.requests.map(({ at }) => at)).toEqual([start, start]);
});

test("a request delivered twice is paid for twice and answered once", async () => {
  const emulator = faulty({ fault: "duplicate", times: 3 });
  const { status, body } = await upgrade(emulator, "bwp", 20, start + 4 * hour);
  expect(status).toBe(200);
  expect(emulator.ledger.orders).toHaveLength(3);
  expect(emulator.ledger.orders[0]?.requestId).toBe(body["RequestId"]);
  expect(new Set(emulator.ledger.orders.map(({ requestId }) => requestId)).size).toBe(3);
  expect(emulator.ledger.requests).toHaveLength(1);
});

test("rules match operation, key, turn and limit, and the first that strikes wins", async () => {
  const other = { accessKeyId: "other", accessKeySecret: "secret" };
  const emulator = createEmulator({
    now: start,
    accessKeys: [{ accessKeyId: "one", accessKeySecret: "secret" }, other],
    faults: [
      { fault: "error", status: 501, accessKeyId: "other" },
      { fault: "error", status: 502, operation: describe, nth: [2, 3], limit: 1 },
      { fault: "error", status: 503, operation: "AssociateCenBandwidthPackage" },
    ],
  });
  const statuses: number[] = [];
  for (let turn = 0; turn < 4; turn++) statuses.push((await call(emulator, describe)).status);
  statuses.push((await call(emulator, describe, {}, { credentials: other })).status);
  statuses.push(
    (await send(emulator, v2Request(emulator, describe, {}, { credentials: other }))).status,
  );
  statuses.push((await call(emulator, "AssociateCenBandwidthPackage")).status);
  expect(statuses).toEqual([200, 502, 200, 200, 501, 501, 503]);
  expect(emulator.faults.list().map(({ seen, struck }) => [seen, struck])).toEqual([
    [2, 2],
    [6, 1],
    [1, 1],
  ]);
});

test("a probability draws from the seed, and changes no request id", async () => {
  const play = async (
    seed: number,
    faults: readonly FaultRule[],
  ): Promise<[number[], string[]]> => {
    const emulator = world([], { seed, faults });
    const statuses: number[] = [];
    for (let turn = 0; turn < 200; turn++) {
      statuses.push((await call(emulator, describe, {}, { nonce: createNonce() })).status);
    }
    return [statuses, emulator.ledger.requests.map(({ requestId }) => requestId)];
  };
  const rule: FaultRule = { fault: "error", status: 503, probability: 0.3 };
  const [statuses, ids] = await play(1, [rule]);
  const struck = statuses.filter((status) => status === 503).length;
  expect(struck).toBeGreaterThan(35);
  expect(struck).toBeLessThan(85);
  expect((await play(1, [rule]))[0]).toEqual(statuses);
  expect((await play(2, [rule]))[0]).not.toEqual(statuses);
  expect((await play(1, []))[1]).toEqual(ids);
});

test("rules are added and cleared while it runs", async () => {
  const emulator = faulty();
  emulator.faults.add({ fault: "refuse" });
  expect(await attachedAfter(emulator, attach(emulator, "bwp", "cen-a"))).toBe(false);
  emulator.faults.clear();
  expect(await attachedAfter(emulator, attach(emulator, "bwp", "cen-a"))).toBe(true);
  expect(emulator.faults.list()).toEqual([]);
});

test.each([
  [{ fault: "explode" }, 'has the fault "explode", which there is not. Use refuse, reset,'],
  [
    { fault: "Reset", when: "after" },
    'has the fault "Reset", which there is not. Did you mean "reset"?',
  ],
  [{ fault: "refuse", probabilty: 1 }, 'which refuse does not know. Did you mean "probability"?'],
  [{ fault: "refuse", toString: 1 }, "has toString, which refuse does not know"],
  [
    { fault: "refuse", operation: "DescribeCenBandwithPackages" },
    'has operation "DescribeCenBandwithPackages", which is not valid. Did you mean "DescribeCenBandwidthPackages"?',
  ],
  [{ fault: "toString" }, 'has the fault "toString"'],
  [{ fault: "reset" }, "needs when for reset"],
  [{ fault: "reset", when: "during" }, 'has when "during", which is not valid'],
  [{ fault: "delay", ms: -1 }, "has ms -1"],
  [{ fault: "error", status: 200 }, "has status 200"],
  [{ fault: "refuse", ms: 3 }, "has ms, which refuse does not know"],
  [{ fault: "refuse", nth: 0 }, "has nth 0"],
  [{ fault: "refuse", nth: [] }, "has nth []"],
  [{ fault: "refuse", probability: 2 }, "has probability 2"],
  ["refuse", "is no object"],
])("the rule %j is refused", (rule, message) => {
  expect(() => createEmulator({ faults: [rule as FaultRule] })).toThrow(message);
  expect(() => createEmulator().faults.add(rule as FaultRule)).toThrow(
    expect.objectContaining({ name: "EmulatorError", code: "BadOption" }),
  );
});
