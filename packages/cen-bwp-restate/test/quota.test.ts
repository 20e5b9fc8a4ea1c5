import { createCenBwpClient } from "cen-bwp-client";
import { startEmulator } from "cen-bwp-emulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fleetQuota } from "../src/index.js";
import { quotaClient } from "../src/quota/quota-client.js";
import { serverMissing } from "./support/server-missing.js";
import { startTestFleet, type TestFleet } from "./support/test-fleet.js";

describe.skipIf(serverMissing)("the quota of an account", () => {
  let fleet: TestFleet;
  beforeAll(async () => {
    fleet = await startTestFleet({ seed: 1 });
  });
  afterAll(async () => fleet?.close());

  it("is shared by workers: calls leave no faster together than one may", async () => {
    const settings = { maxRate: 20, burst: 4 };
    const workers = [1, 2].map(() => fleetQuota(fleet.server, "shared", settings));
    const began = Date.now();
    await Promise.all(workers.flatMap((quota) => Array.from({ length: 12 }, () => quota.take())));
    // 24 calls, of which 4 leave at once and 20 more take a second; each may be late, none early.
    expect(Date.now() - began).toBeGreaterThanOrEqual(950);
  });

  it("does not keep another account waiting", async () => {
    const settings = { maxRate: 1, burst: 1 };
    const busy = fleetQuota(fleet.server, "busy", settings);
    await busy.take();
    const waiting = [busy.take(), busy.take()];
    const idle = fleetQuota(fleet.server, "idle", settings);
    let first = "";
    await Promise.race([
      idle.take().then(() => (first ||= "idle")),
      Promise.any(waiting).then(() => (first ||= "busy")),
    ]);
    expect(first).toBe("idle");
    await Promise.all(waiting);
  });

  it("slows down when the service throttles, until it does not any more", async () => {
    const emulator = await startEmulator({
      seed: 1,
      clock: "real",
      throttle: [{ limit: 20, windowMs: 1_000 }],
    });
    const client = createCenBwpClient({ endpoint: emulator.endpoint, credentials: emulator });
    const settings = { maxRate: 160, burst: 40, growth: 0.1, pauseMs: 200 };
    const throttled = quotaClient(client, fleetQuota(fleet.server, "throttled", settings));
    const wave = async (): Promise<number> => {
      const calls = Array.from({ length: 40 }, () =>
        throttled.describeCenBandwidthPackages({}, { retry: false }),
      );
      const settled = await Promise.allSettled(calls);
      return settled.filter(({ status }) => status === "rejected").length;
    };
    const refused = [await wave(), await wave(), await wave(), await wave(), await wave()];
    // All at once half are refused; at 160 a second halved three times the service lets nearly all through.
    expect(refused[0]).toBeGreaterThan(10);
    expect(refused.at(-1)).toBeLessThanOrEqual(5);
    await client.close();
    await emulator.close();
  });
});
