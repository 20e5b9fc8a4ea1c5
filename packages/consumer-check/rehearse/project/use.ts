import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { createEmulator, startEmulator } from "cen-bwp-emulator";
import { describeCenBandwidthPackagesExample } from "cen-bwp-fixtures";
import { attachIfNotConflictingSpan, ensureTempUpgrade } from "cen-bwp-ops";
import { validateTempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-validation";

// What a consumer does first, with what the registry gave it: attach and upgrade a plan on the emulator, once within the
// process and once over a socket.
const world = {
  now: Date.UTC(2026, 0, 10, 12),
  cens: ["cen-demo"],
  plans: [
    {
      CenBandwidthPackageId: "cenbwp-demo",
      GeographicRegionAId: "china",
      GeographicRegionBId: "europe",
      Bandwidth: 10,
    },
  ],
} as const;
const order = {
  CenBandwidthPackageId: "cenbwp-demo",
  Bandwidth: 40,
  EndTime: "2026-01-10T18:00:00Z",
};

const emulator = createEmulator(world);
const { clock } = emulator;
const client = createCenBwpClient({
  credentials: emulator,
  transport: fetchTransport(emulator.fetch),
  now: clock.now,
});
const context = {
  client,
  clock: {
    now: clock.now,
    sleepUntil: async (instant: number): Promise<void> => {
      clock.advanceTo(Math.max(instant, clock.now()));
    },
  },
};
const attached = await attachIfNotConflictingSpan(context, {
  CenId: "cen-demo",
  CenBandwidthPackageId: "cenbwp-demo",
});
const upgraded = await ensureTempUpgrade(context, order);
console.log(attached.outcome, upgraded.outcome, emulator.ledger.orders.length);

const served = await startEmulator({ ...world, clock: "real", now: Date.now() });
const overTheWire = createCenBwpClient({
  endpoint: served.endpoint,
  credentials: served,
});
const answer = await overTheWire.describeCenBandwidthPackages();
console.log(answer.TotalCount, answer.CenBandwidthPackages?.CenBandwidthPackage?.[0]?.Bandwidth);
await overTheWire.close();
await served.close();

console.log(
  validateTempUpgradeCenBandwidthPackageSpecRequest({ ...order, Bandwidth: 1 }, { now: world.now })
    .ok,
  describeCenBandwidthPackagesExample.response.CenBandwidthPackages?.CenBandwidthPackage?.length,
);
