import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../src/index.js";
import { canonicalJson } from "../src/wire/canonical-json.js";
import { call, send, v3Request } from "./support/call.js";
import {
  attach,
  describePlans,
  hour,
  minute,
  plan,
  start,
  upgrade,
  world,
} from "./support/world.js";

const describe = "DescribeCenBandwidthPackages";

/** A world in the middle of things: an order, a delayed attachment, used nonces, a fault and a bucket half full. */
async function busy(): Promise<Emulator> {
  const emulator = world([plan("p1"), plan("p2", { GeographicRegionBId: "china" }), plan("p3")], {
    attachDelayMs: minute,
    faults: [{ fault: "error", status: 503, operation: describe, nth: 2, probability: 0.9 }],
    throttle: [{ limit: 100, windowMs: hour }],
  });
  await attach(emulator, "p1", "cen-a");
  await upgrade(emulator, "p2", 20, start + 4 * hour);
  await upgrade(emulator, "p2", 20, start + 4 * hour);
  await attach(emulator, "p2", "cen-x");
  emulator.clock.advance(1000);
  await describePlans(emulator);
  return emulator;
}

function empty(): Emulator {
  return createEmulator({
    now: 0,
    attachDelayMs: minute,
    throttle: [{ limit: 100, windowMs: hour }],
  });
}

test("restored and taken again, a snapshot is the same to the byte", async () => {
  const text = (await busy()).snapshot();
  const restored = empty();
  restored.restore(text);
  expect(restored.snapshot()).toBe(text);
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  expect(JSON.parse(text)).toMatchObject({ format: "cen-bwp-emulator", version: 2 });
});

test("what was to happen happens, and the answers are the same to the byte", async () => {
  const first = await busy();
  const second = empty();
  second.restore(first.snapshot());
  for (const ms of [0, minute, 2 * minute, 4 * hour]) {
    const texts: string[] = [];
    for (const emulator of [first, second]) {
      emulator.clock.advance(ms);
      const request = v3Request(
        emulator,
        describe,
        { IncludeReservationData: "true" },
        {
          nonce: `n${ms}`,
        },
      );
      const { url, ...init } = request;
      texts.push(await (await emulator.fetch(new Request(url, { ...init, body: null }))).text());
    }
    expect(texts[1]).toBe(texts[0]);
  }
  expect(second.plan("p2")).toMatchObject({ Bandwidth: 10, HasReservationData: "false" });
  expect(second.snapshot()).toBe(first.snapshot());
});

test("rules hold over a restore: the span is taken, the nonce was used", async () => {
  const emulator = await busy();
  emulator.faults.clear();
  const request = v3Request(emulator, describe, {}, { nonce: "used" });
  await send(emulator, request);
  const fork = emulator.fork();
  expect((await attach(fork, "p3", "cen-a")).body["Code"]).toBe(
    "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
  );
  expect((await send(fork, request)).body["Code"]).toBe("SignatureNonceUsed");
  expect([fork.accessKeyId, fork.accessKeySecret]).toEqual([
    emulator.accessKeyId,
    emulator.accessKeySecret,
  ]);
});

test("forks share nothing", async () => {
  const emulator = await busy();
  const before = emulator.snapshot();
  const fork = emulator.fork();
  await attach(fork, "p3", "cen-b");
  fork.clock.advance(hour);
  fork.faults.clear();
  expect(emulator.snapshot()).toBe(before);
  expect(fork.fork().snapshot()).toBe(fork.snapshot());
});

test("a restore goes back in time, and lists that are held see it", async () => {
  const emulator = world([plan("p1")]);
  const before = emulator.snapshot();
  const { orders } = emulator.ledger;
  await upgrade(emulator, "p1", 20, start + 4 * hour);
  emulator.clock.advance(hour);
  expect(orders).toHaveLength(1);
  emulator.restore(before);
  expect(orders).toEqual([]);
  expect(emulator.clock.now()).toBe(start);
  expect(emulator.plan("p1")).toMatchObject({ Bandwidth: 10 });
});

test.each([
  ["no json", "The snapshot is no JSON."],
  ["null", "The JSON is no snapshot"],
  ['{"format":"cen-bwp-emulator","version":1}', "The snapshot has version 1"],
  ['{"format":"cen-bwp-emulator","version":2}', 'The snapshot has no list "keys".'],
  [
    '{"format":"cen-bwp-emulator","version":2,"keys":[],"cens":[],"plans":[],"queue":[],"occupations":[],"faults":[],"throttle":[]}',
    "The keys in the snapshot cannot be used:",
  ],
  [
    '{"format":"cen-bwp-emulator","version":2,"keys":[{"accessKeyId":"a","accessKeySecret":"b"}],"cens":["c"],"plans":[null],"queue":[],"occupations":[],"faults":[],"throttle":[],"clock":{"now":0,"rate":0},"random":[1,2,3,4],"faultRandom":[1,2,3,4]}',
    "The snapshot is damaged.",
  ],
])("%j is no snapshot, and changes nothing", (text, message) => {
  const emulator = world([plan("p1")]);
  const before = emulator.snapshot();
  expect(() => emulator.restore(text)).toThrow(message);
  expect(emulator.snapshot()).toBe(before);
});

test("orders are asked for by plan, size and end", async () => {
  const emulator = await busy();
  const [first] = emulator.ledger.orders;
  expect(emulator.ordersFor("p2")).toHaveLength(2);
  expect(emulator.ordersFor("p1")).toEqual([]);
  expect(emulator.orders().all).toEqual(emulator.ledger.orders);
  expect(
    emulator.orders({ planId: "p2", bandwidth: 20, endTime: start + 4 * hour }).all,
  ).toHaveLength(2);
  expect(emulator.orders({ bandwidth: 21 }).all).toEqual([]);
  expect(() => emulator.orders({ planId: "p2" }).exactlyOnce()).toThrow(
    `The ledger holds 2 orders for {"planId":"p2"}, not one: ${first?.requestId} (p2, 20 Mbps, accepted 2026-01-10T12:00:00.000Z), `,
  );
  expect(() => emulator.orders({ planId: "p1" }).exactlyOnce()).toThrow(
    expect.objectContaining({ code: "NotExactlyOnce" }),
  );
  const once = world([plan("p1")]);
  await upgrade(once, "p1", 20, start + 4 * hour);
  expect(once.orders({ planId: "p1" }).exactlyOnce()).toBe(once.ledger.orders[0]);
});

test("the export holds the ledger, and its audit can be recomputed", async () => {
  const emulator = await busy();
  const { orders, attachments, requests, audit } = JSON.parse(emulator.exportLedger()) as Record<
    string,
    readonly { requestId: string; hash?: string; kind?: string; sequence?: number }[]
  >;
  expect(requests).toHaveLength(5);
  const changes = [attachments![0]!, ...orders!];
  let last = "";
  for (const [index, entry] of audit!.entries()) {
    const { kind, sequence } = entry;
    const text = canonicalJson([last, sequence, kind, changes[index]]);
    last = createHash("sha256").update(text).digest("hex");
    expect([entry.hash, sequence, entry.requestId]).toEqual([
      last,
      index + 1,
      changes[index]?.requestId,
    ]);
  }
  expect(audit!.map(({ kind }) => kind)).toEqual(["attachment", "order", "order"]);
});

test("a parameter nobody read is in the export", async () => {
  const emulator = world([]);
  await call(emulator, describe, { Colour: "red" });
  expect(JSON.parse(emulator.exportLedger())).toMatchObject({ requests: [{ unread: ["Colour"] }] });
});
