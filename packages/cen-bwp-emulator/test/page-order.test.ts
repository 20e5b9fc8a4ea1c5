import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { expect, test } from "vitest";
import type { Emulator, EmulatorOptions } from "../src/index.js";
import { describeIds, plan, world } from "./support/world.js";

const ids = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, "0")}`);

function fleet(pageOrder?: EmulatorOptions["pageOrder"], seed: number | string = 0): Emulator {
  const plans = ids.map((id) => plan(id));
  return world(plans, pageOrder === undefined ? { seed } : { seed, pageOrder });
}

/** What listings of everything show, one after the other. */
async function listings(emulator: Emulator, count: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    seen.push((await describeIds(emulator, { PageSize: "50" })).join());
  }
  return seen;
}

test("by default plans are listed as they were created, every time", async () => {
  const seen = await listings(fleet(), 3);
  expect(seen).toEqual([ids.join(), ids.join(), ids.join()]);
  expect(await listings(fleet("stable"), 3)).toEqual(seen);
  expect(await listings(fleet({ churn: 0 }), 3)).toEqual(seen);
});

test("a churning order is another for every request, and holds the same plans", async () => {
  const seen = await listings(fleet("churning"), 20);
  expect(new Set([...seen, ids.join()]).size).toBe(21);
  for (const listing of seen) expect(listing.split(",").toSorted()).toEqual(ids);
});

test("the seed decides every shuffle", async () => {
  const seen = await listings(fleet("churning", 7), 5);
  expect(await listings(fleet("churning", 7), 5)).toEqual(seen);
  expect(await listings(fleet("churning", 8), 5)).not.toEqual(seen);
});

test("with a probability some listings are shuffled anew and the others repeat the last order", async () => {
  const seen = await listings(fleet({ churn: 0.3 }), 200);
  const changes = seen.filter((listing, turn) => listing !== (seen[turn - 1] ?? ids.join())).length;
  expect(changes).toBeGreaterThan(30);
  expect(changes).toBeLessThan(90);
});

test("between two pages plans are shown twice and others never", async () => {
  const emulator = fleet("churning");
  const page = (number: number): ReturnType<typeof describeIds> =>
    describeIds(emulator, { PageSize: "10", PageNumber: String(number) });
  const seen = [...(await page(1)), ...(await page(2)), ...(await page(3))];
  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBeLessThan(30);
});

test("filters select the same plans in any order", async () => {
  const emulator = fleet("churning");
  const filter = {
    "Filter.1.Key": "CenBandwidthPackageId",
    ...Object.fromEntries(ids.slice(0, 9).map((id, index) => [`Filter.1.Value.${index + 1}`, id])),
  };
  const seen = await describeIds(emulator, filter);
  expect(new Set(seen)).toEqual(new Set(ids.slice(0, 9)));
  expect(seen).not.toEqual(ids.slice(0, 9));
});

test("a snapshot goes on shuffling where it was taken, and plans() stays by creation", async () => {
  const emulator = fleet("churning");
  await listings(emulator, 3);
  const fork = emulator.fork();
  expect(fork.snapshot()).toBe(emulator.snapshot());
  expect(await listings(fork, 3)).toEqual(await listings(emulator, 3));
  expect(emulator.plans().map((each) => each.CenBandwidthPackageId)).toEqual(ids);
});

test("a pager that reads page by page until a short one misses plans", async () => {
  const emulator = fleet("churning");
  const client = createCenBwpClient({
    credentials: emulator,
    transport: fetchTransport(emulator.fetch),
    now: emulator.clock.now,
  });
  const seen = new Set<string | undefined>();
  for (let PageNumber = 1; ; PageNumber++) {
    const answer = await client.describeCenBandwidthPackages({ PageSize: 10, PageNumber });
    const plans = answer.CenBandwidthPackages?.CenBandwidthPackage ?? [];
    for (const each of plans) seen.add(each.CenBandwidthPackageId);
    if (plans.length < 10) break;
  }
  expect(seen.size).toBeLessThan(ids.length);
});
