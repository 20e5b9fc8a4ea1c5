import { createCenBwpClient } from "cen-bwp-client";
import { startEmulator } from "cen-bwp-emulator";
import { memoryIntentStore, submitWorkflow, systemClock } from "cen-bwp-ops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fleetPace, type FleetPace } from "../src/index.js";
import { serverMissing } from "./support/server-missing.js";
import { startTestFleet, type TestFleet } from "./support/test-fleet.js";

const CenId = "cen-one00000000000000000";
const CenBandwidthPackageId = "cenbwp-one00000000000000";

describe.skipIf(serverMissing)("the quota of an account", () => {
  let fleet: TestFleet;
  beforeAll(async () => {
    fleet = await startTestFleet({
      seed: 1,
      cens: [CenId],
      plans: [{ CenBandwidthPackageId, Bandwidth: 10 }],
    });
  });
  afterAll(async () => fleet?.close());

  it("is shared by workers: calls leave no faster together than one may", async () => {
    const settings = { maxRate: 20, burst: 4 };
    const workers = [1, 2].map(() => fleetPace(fleet.server, settings));
    const began = Date.now();
    const take = (pace: FleetPace) =>
      Array.from({ length: 12 }, () => pace.reserve("shared", Date.now()));
    await Promise.all(workers.flatMap(take));
    // 24 calls, of which 4 leave at once and 20 more take a second; each may be late, none early.
    expect(Date.now() - began).toBeGreaterThanOrEqual(950);
  });

  it("tells what would wait for long when to come, instead of holding it", async () => {
    const pace = fleetPace(fleet.server, { maxRate: 1, burst: 1, patienceMs: 0 });
    // On a clock of its own, which the instants are on.
    const turns = await Promise.all(Array.from({ length: 4 }, () => pace.reserve("long", 5_000)));
    expect(turns[0]).toBe(5_000);
    for (const [n, at] of turns.entries()) expect(at).toBeGreaterThanOrEqual(5_000 + n * 950);
    expect(pace.backlogMs("long")).toBeGreaterThan(0);
    expect(pace.backlogMs("other")).toBe(0);
  });

  it("does not keep another account waiting", async () => {
    const pace = fleetPace(fleet.server, { maxRate: 1, burst: 1 });
    const take = (account: string) => pace.reserve(account, Date.now());
    await take("busy");
    const waiting = [take("busy"), take("busy")];
    let first = "";
    await Promise.race([
      take("idle").then(() => (first ||= "idle")),
      Promise.any(waiting).then(() => (first ||= "busy")),
    ]);
    expect(first).toBe("idle");
    await Promise.all(waiting);
  });

  it("is the pace of the workflows: a run takes a place for each call, and sleeps for one that is far", async () => {
    const pace = fleetPace(fleet.server, { maxRate: 1, burst: 1, patienceMs: 100 });
    const asked: string[] = [];
    const client = createCenBwpClient({
      endpoint: fleet.emulator.endpoint,
      credentials: fleet.emulator,
    });
    await fleet.addWorker({
      account: () => ({
        client,
        clock: systemClock,
        intents: memoryIntentStore(),
        pace: {
          ...pace,
          reserve: (account, now) => {
            asked.push(account);
            return pace.reserve(account, now);
          },
        },
      }),
    });
    const before = fleet.emulator.ledger.requests.length;
    const record = await fleet.dispatcher.follow(
      await submitWorkflow(
        fleet.dispatcher,
        "attach",
        { CenId, CenBandwidthPackageId },
        { account: "paced" },
      ),
    );
    await client.close();
    expect(record?.status).toMatchObject({ state: "ended", outcome: { outcome: "attached" } });
    expect(asked).toEqual(fleet.emulator.ledger.requests.slice(before).map(() => "paced"));
    expect(asked.length).toBeGreaterThan(1);
    expect(record?.rounds).toBeGreaterThan(1);
  });

  it("slows down when the service throttles, until it does not any more", async () => {
    const emulator = await startEmulator({
      seed: 1,
      clock: "real",
      throttle: [{ limit: 20, windowMs: 1_000 }],
    });
    const client = createCenBwpClient({ endpoint: emulator.endpoint, credentials: emulator });
    const settings = { maxRate: 160, burst: 40, growth: 0.1, pauseMs: 200 };
    const pace = fleetPace(fleet.server, settings);
    const call = async (): Promise<void> => {
      await pace.reserve("throttled", Date.now());
      try {
        await client.describeCenBandwidthPackages({}, { retry: false });
      } catch (error) {
        await pace.throttled("throttled", Date.now());
        throw error;
      }
    };
    const wave = async (): Promise<number> => {
      const calls = Array.from({ length: 40 }, call);
      const settled = await Promise.allSettled(calls);
      return settled.filter(({ status }) => status === "rejected").length;
    };
    const refused = [await wave()];
    // How often it halves depends on how fast this machine is.
    while ((refused.at(-1) ?? 0) > 5 && refused.length < 8) refused.push(await wave());
    // All at once half are refused; at 160 a second halved a few times the service lets nearly all through.
    expect(refused[0]).toBeGreaterThan(10);
    expect(refused.at(-1)).toBeLessThanOrEqual(5);
    await client.close();
    await emulator.close();
  });
});
