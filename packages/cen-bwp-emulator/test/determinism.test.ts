import { expect, test } from "vitest";
import type { Emulator, EmulatorOptions } from "../src/index.js";
import { call } from "./support/call.js";
import { attach, describePlans, hour, start, upgrade, world } from "./support/world.js";

async function play(options: EmulatorOptions): Promise<object> {
  const emulator: Emulator = world(
    [{ CenBandwidthPackageId: "p1" }, { CenBandwidthPackageId: "p2" }],
    options,
  );
  await attach(emulator, "p1", "cen-a");
  await upgrade(emulator, "p2", 5000, start + 4 * hour);
  await call(emulator, "Nonsense");
  return {
    key: [emulator.accessKeyId, emulator.accessKeySecret],
    described: await describePlans(emulator),
    ids: emulator.ledger.requests.map(({ requestId }) => requestId),
  };
}

test("the same seed and calls give the same world and request ids", async () => {
  expect(await play({ seed: "s" })).toEqual(await play({ seed: "s" }));
});

test("another seed gives other ids, keys and plans", async () => {
  const a = (await play({ seed: "s" })) as Record<string, unknown>;
  const b = (await play({ seed: "t" })) as Record<string, unknown>;
  for (const part of ["key", "described", "ids"]) expect(a[part]).not.toEqual(b[part]);
});

test("what a seeded plan leaves open does not depend on the plans around it", () => {
  const alone = world([{ CenBandwidthPackageId: "p2" }]).plan("p2");
  const among = world([{ CenBandwidthPackageId: "p1" }, { CenBandwidthPackageId: "p2" }]).plan(
    "p2",
  );
  expect(alone).toEqual(among);
});
