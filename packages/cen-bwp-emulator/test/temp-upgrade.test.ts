import { expect, test } from "vitest";
import type { Emulator } from "../src/index.js";
import { call } from "./support/call.js";
import {
  describePlans,
  hour,
  minute,
  plan,
  secondText,
  start,
  upgrade,
  world,
} from "./support/world.js";

const end = start + 5 * hour;

/** What Describe shows of bandwidth and reservation. */
async function seen(emulator: Emulator, include = true): Promise<object> {
  const { plans } = await describePlans(emulator, { IncludeReservationData: String(include) });
  const shown = { ...plans[0] };
  return {
    bandwidth: shown.Bandwidth,
    has: shown.HasReservationData,
    type: shown.ReservationOrderType,
    back: shown.ReservationBandwidth,
    until: shown.ReservationActiveTime,
  };
}

const none = { has: "false", type: undefined, back: undefined, until: undefined };
const reserved = { has: "true", type: "TEMP_UPGRADE", back: "10", until: "2026-01-10T17:00Z" };

test("an upgrade is reserved at once, takes effect after the delay and is undone at its end", async () => {
  const emulator = world([plan("bwp")]);
  expect(await seen(emulator)).toEqual({ bandwidth: 10, ...none });

  const answer = await upgrade(emulator, "bwp", 20, end);
  expect(answer.status).toBe(200);
  expect(Object.keys(answer.body)).toEqual(["RequestId"]);
  expect(await seen(emulator)).toEqual({ bandwidth: 10, ...reserved });

  emulator.clock.advance(2 * minute - 1);
  expect(await seen(emulator)).toEqual({ bandwidth: 10, ...reserved });
  emulator.clock.advance(1);
  expect(await seen(emulator)).toEqual({ bandwidth: 20, ...reserved });

  emulator.clock.advanceTo(end - 1);
  expect(await seen(emulator)).toEqual({ bandwidth: 20, ...reserved });
  emulator.clock.advance(1);
  expect(await seen(emulator)).toEqual({ bandwidth: 10, ...none });
});

test("reservation data shows only when asked for", async () => {
  const emulator = world([plan("bwp")], { upgradeDelayMs: 0 });
  await upgrade(emulator, "bwp", 20, end);
  expect(await seen(emulator, false)).toEqual({ bandwidth: 20, ...none });
});

test("one long advance runs both effect and restore", async () => {
  const emulator = world([plan("bwp")]);
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advance(365 * 24 * hour);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10, HasReservationData: "false" });
});

test("an upgrade that has ended before it took effect never shows", async () => {
  const emulator = world([plan("bwp")], { upgradeDelayMs: 6 * hour });
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advanceTo(end);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10, HasReservationData: "false" });
  emulator.clock.advance(2 * hour);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10 });
});

test("an effect that comes too late does not count for the next upgrade", async () => {
  const emulator = world([plan("bwp")], { upgradeDelayMs: 6 * hour });
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advanceTo(end);
  await upgrade(emulator, "bwp", 20, end + 20 * hour);
  emulator.clock.advanceTo(end + 6 * hour - 1);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10, HasReservationData: "true" });
  emulator.clock.advance(1);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 20 });
});

test("the end keeps its seconds although Describe shows minutes", async () => {
  const emulator = world([plan("bwp")]);
  await upgrade(emulator, "bwp", 20, end + 59_000);
  expect(await seen(emulator)).toMatchObject({ until: "2026-01-10T17:00Z" });
  emulator.clock.advanceTo(end + 58_999);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 20 });
  emulator.clock.advance(1);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10 });
});

test("every accepted order is in the ledger, an identical second one too", async () => {
  const emulator = world([plan("bwp")]);
  const first = await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advance(minute);
  const second = await upgrade(emulator, "bwp", 20, end);
  const order = { planId: "bwp", bandwidth: 20, previousBandwidth: 10, endTime: end };
  expect(emulator.ledger.orders).toEqual([
    {
      ...order,
      requestId: first.body["RequestId"],
      acceptedAt: start,
      effectiveAt: start + 2 * minute,
    },
    {
      ...order,
      requestId: second.body["RequestId"],
      acceptedAt: start + minute,
      effectiveAt: start + 3 * minute,
    },
  ]);
  emulator.clock.advanceTo(end);
  expect(emulator.plan("bwp")).toMatchObject({ Bandwidth: 10, HasReservationData: "false" });
});

test("once the first order is effective an identical one is no upgrade any more", async () => {
  const emulator = world([plan("bwp")]);
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advance(2 * minute);
  const { body } = await upgrade(emulator, "bwp", 20, end);
  expect(body["Code"]).toBe("InvalidOperation.UpgradeBwpBandwidth");
  expect(emulator.ledger.orders).toHaveLength(1);
});

test.each([
  ["another bandwidth", 30, end],
  ["another end", 20, end + minute],
])(
  "while an order is pending one with %s conflicts and costs nothing",
  async (_, bandwidth, until) => {
    const emulator = world([plan("bwp")]);
    await upgrade(emulator, "bwp", 20, end);
    const { status, body } = await upgrade(emulator, "bwp", bandwidth, until);
    expect([status, body["Code"]]).toEqual([400, "InvalidOperation.OrderParameterIllegal"]);
    expect(emulator.ledger.orders).toHaveLength(1);
  },
);

test("after the end the plan can be upgraded again", async () => {
  const emulator = world([plan("bwp")]);
  await upgrade(emulator, "bwp", 20, end);
  emulator.clock.advanceTo(end);
  const { status } = await upgrade(emulator, "bwp", 20, end + 5 * hour);
  expect(status).toBe(200);
  expect(emulator.ledger.orders).toHaveLength(2);
});

test("upgrades of different plans keep apart and end in their own order", async () => {
  const emulator = world([plan("a"), plan("b", { Bandwidth: 50 })]);
  await upgrade(emulator, "a", 20, end + hour);
  await upgrade(emulator, "b", 80, end);
  emulator.clock.advanceTo(end);
  expect(emulator.plans().map((each) => each.Bandwidth)).toEqual([20, 50]);
  emulator.clock.advance(hour);
  expect(emulator.plans().map((each) => each.Bandwidth)).toEqual([10, 50]);
});

test.each([
  ["Bandwidth", { Bandwidth: "1" }],
  ["Bandwidth", { Bandwidth: "10001" }],
  ["Bandwidth", { Bandwidth: "20.5" }],
  ["Bandwidth", { Bandwidth: "many" }],
  ["EndTime", { EndTime: "2026-01-10T17:00Z" }],
  ["EndTime", { EndTime: "2026-02-30T17:00:00Z" }],
  ["EndTime", { EndTime: secondText(start - hour) }],
])("a %s of %o is an invalid parameter", async (name, wrong) => {
  const emulator = world([plan("bwp")]);
  const { status, body } = await call(emulator, "TempUpgradeCenBandwidthPackageSpec", {
    CenBandwidthPackageId: "bwp",
    Bandwidth: "20",
    EndTime: secondText(end),
    ...wrong,
  });
  expect([status, body["Code"]]).toEqual([400, "InvalidParameter"]);
  expect(body["Message"]).toContain(name);
  expect(emulator.ledger.orders).toEqual([]);
});

test.each(["CenBandwidthPackageId", "Bandwidth", "EndTime"])(
  "%s may not be missing",
  async (name) => {
    const emulator = world([plan("bwp")]);
    const all: Record<string, string> = {
      CenBandwidthPackageId: "bwp",
      Bandwidth: "20",
      EndTime: secondText(end),
    };
    delete all[name];
    const { status, body } = await call(emulator, "TempUpgradeCenBandwidthPackageSpec", all);
    expect([status, body["Code"]]).toEqual([400, "MissingParameter"]);
    expect(body["Message"]).toContain(name);
  },
);

test("a seeded upgrade is running and ends by itself", async () => {
  const emulator = world([
    plan("bwp", {
      Bandwidth: 40,
      HasReservationData: "true",
      ReservationOrderType: "TEMP_UPGRADE",
      ReservationBandwidth: "10",
      ReservationActiveTime: secondText(end),
    }),
  ]);
  expect(await seen(emulator)).toEqual({ bandwidth: 40, ...reserved });
  emulator.clock.advanceTo(end);
  expect(await seen(emulator)).toEqual({ bandwidth: 10, ...none });
});

test("with a real clock the upgrade takes effect by itself", async () => {
  const emulator = world([plan("bwp")], { clock: "real", upgradeDelayMs: 30 });
  await upgrade(emulator, "bwp", 20, end);
  await expect.poll(() => emulator.plan("bwp")?.Bandwidth).toBe(20);
  emulator.clock.advanceTo(end);
  expect(emulator.plan("bwp")?.Bandwidth).toBe(10);
});
