import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCenBwpClient } from "cen-bwp-client";
import { type RunningEmulator, startEmulator } from "cen-bwp-emulator";
import { formatWireTime, submitWorkflow } from "cen-bwp-ops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  fleetDispatcher,
  type FleetWorker,
  restateIntentStore,
  startFleetWorker,
} from "../src/index.js";
import { createIdentityKey, type RunningCluster, startCluster } from "../src/server/index.js";
import { serverMissing } from "./support/server-missing.js";

const plans = Array.from({ length: 12 }, (_, n) => `cenbwp-${String(n).padStart(18, "0")}`);

describe.skipIf(serverMissing)("three nodes", () => {
  const folder = mkdtempSync(join(tmpdir(), "cen-bwp-cluster-"));
  let cluster: RunningCluster;
  let emulator: RunningEmulator;
  let worker: FleetWorker;
  const close: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    cluster = await startCluster({ folder, identityKey: createIdentityKey() });
    close.push(() => cluster.stop("SIGKILL"));
    emulator = await startEmulator({
      seed: 1,
      clock: "real",
      upgradeDelayMs: 2_000,
      plans: plans.map((CenBandwidthPackageId) => ({ CenBandwidthPackageId, Bandwidth: 10 })),
    });
    close.push(() => emulator.close());
    const client = createCenBwpClient({ endpoint: emulator.endpoint, credentials: emulator });
    const [first] = cluster.nodes;
    worker = await startFleetWorker({
      ingress: cluster.nodes.map(({ ingress }) => ingress).join(","),
      admin: first?.admin ?? "",
      identityKeys: [first?.publicKey ?? ""],
      accounts: { "": { client, quota: { maxRate: 200 } } },
    });
    close.push(
      () => worker.drain(1_000),
      () => client.close(),
    );
  });
  afterAll(async () => {
    for (const each of close.toReversed()) await each();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lose one that is killed with orders on their way, and no order; none is placed twice", async () => {
    const ingress = cluster.nodes.map((node) => node.ingress).join(",");
    const fleet = fleetDispatcher({ ingress });
    const EndTime = formatWireTime(Math.ceil(Date.now() / 60_000) * 60_000 + 6 * 3_600_000);
    const ids = await Promise.all(
      plans.map((CenBandwidthPackageId) =>
        submitWorkflow(fleet, "tempUpgrade", {
          CenBandwidthPackageId,
          Bandwidth: 40,
          EndTime,
          // What the kill leaves unclear need not be watched for a quarter of an hour here.
          settleMs: 5_000,
        }),
      ),
    );
    while (emulator.ledger.orders.length === 0) {
      await new Promise((resolve) => void setTimeout(resolve, 5));
    }
    // The one everybody talks to first.
    await cluster.nodes[0]?.stop("SIGKILL");
    const records = await Promise.all(ids.map((id) => fleet.follow(id)));
    const outcomes = records.map((record) =>
      record?.status.state === "ended"
        ? (record.status.outcome as { outcome: string }).outcome
        : record?.status,
    );
    const ordered = plans.map(
      (plan) => emulator.ledger.orders.filter(({ planId }) => planId === plan).length,
    );
    expect(Math.max(...ordered)).toBe(1);
    for (const [n, outcome] of outcomes.entries()) {
      // Undecided only where nothing was ordered, or where that could not be told in the time.
      expect(ordered[n] === 1 ? ["upgraded", "undecided"] : ["undecided"]).toContain(outcome);
    }
    const admin = cluster.nodes[1]?.admin ?? "";
    const intents = await restateIntentStore({ ingress, admin }).list();
    expect(intents.map(({ subject }) => subject).toSorted()).toEqual(
      plans.map((plan) => `plan:/${plan}`),
    );
    expect(
      intents.filter(({ status, result }) => status === "open" && result?.outcome !== "undecided"),
    ).toEqual([]);
  });
});
