import { expect, test } from "vitest";
import { parseArguments } from "../src/command/parse-arguments.js";
import { startEmulator } from "../src/index.js";
import { attach, hour, minute, plan, secondText, start, upgrade, world } from "./support/world.js";

test("what is busy is listed with its end, and ends by itself", async () => {
  const emulator = world([plan("bwp"), plan("locked", { Processing: "operation" })], {
    cens: ["cen-a", { CenId: "cen-b", Status: "Creating", ActiveTime: secondText(start + hour) }],
    attachBusyMs: 2 * minute,
    orderBusyMs: minute,
    blockingMs: 1000,
  });
  await attach(emulator, "bwp", "cen-a");
  emulator.clock.advance(2 * minute);
  await upgrade(emulator, "bwp", 20, start + 5 * hour);
  const order = { kind: "order", id: "bwp", until: start + 3 * minute };
  const writes = { kind: "writes", id: "", until: start + 2 * minute + 1000 };
  const cen = { kind: "cen", id: "cen-b", until: start + hour };
  const forGood = { kind: "operation", id: "locked", until: undefined };
  const byKind = (): readonly object[] =>
    emulator.busy().toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  expect(byKind()).toEqual([cen, forGood, order, writes]);
  emulator.clock.advance(minute);
  expect(byKind()).toEqual([cen, forGood]);
  emulator.clock.advance(hour);
  expect(byKind()).toEqual([forGood]);
});

test("a snapshot and a fork are as busy, and a client's retry gets through in the end", async () => {
  const emulator = world([plan("bwp"), plan("second", { GeographicRegionBId: "china" })], {
    attachBusyMs: minute,
  });
  await attach(emulator, "bwp", "cen-a");
  const fork = emulator.fork();
  expect(fork.busy()).toEqual(emulator.busy());
  expect(fork.snapshot()).toBe(emulator.snapshot());
  const codes: unknown[] = [];
  for (let turn = 0; turn < 4; turn++) {
    codes.push((await attach(fork, "second", "cen-a")).body["Code"]);
    fork.clock.advance(minute / 2);
  }
  const busy = "InvalidOperation.CenInstanceStatus";
  expect(codes).toEqual([busy, busy, undefined, "InvalidOperation.CenInstanceStatus"]);
});

test("the admin API lists it", async () => {
  const emulator = await startEmulator({
    admin: true,
    plans: [plan("bwp", { Processing: "order" })],
  });
  const headers = { authorization: `Bearer ${emulator.adminToken}` };
  const response = await fetch(`${emulator.adminEndpoint}/busy`, { headers });
  expect(await response.json()).toEqual([{ kind: "order", id: "bwp" }]);
  await emulator.close();
});

test.each([
  ["stable", "stable"],
  ["churning", "churning"],
  ["0.25", { churn: 0.25 }],
])("--page-order %s", (text, pageOrder) => {
  expect(parseArguments(["--page-order", text]).options.pageOrder).toEqual(pageOrder);
});
