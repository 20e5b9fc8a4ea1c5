import { fetchTransport } from "acs-rpc";
import { createCenBwpClient } from "cen-bwp-client";
import { createEmulator } from "cen-bwp-emulator";

const emulator = createEmulator({
  now: Date.UTC(2026, 0, 10, 12),
  cens: ["cen-demo"],
  plans: [{ CenBandwidthPackageId: "cenbwp-demo", CenId: "cen-demo", Bandwidth: 10 }],
});

const client = createCenBwpClient({
  credentials: emulator,
  transport: fetchTransport(emulator.fetch),
  now: emulator.clock.now,
});

const bandwidth = async (): Promise<number | undefined> => {
  const { CenBandwidthPackages } = await client.describeCenBandwidthPackages({
    Filter: [{ Key: "CenId", Value: ["cen-demo"] }],
  });
  return CenBandwidthPackages?.CenBandwidthPackage?.[0]?.Bandwidth;
};

await client.tempUpgradeCenBandwidthPackageSpec({
  CenBandwidthPackageId: "cenbwp-demo",
  Bandwidth: 40,
  EndTime: "2026-01-10T18:00:00Z",
});
console.log(await bandwidth()); // 10: accepted, not yet in effect

emulator.clock.advance(2 * 60_000);
console.log(await bandwidth()); // 40

emulator.clock.advanceTo(Date.UTC(2026, 0, 10, 18));
console.log(await bandwidth()); // 10: restored at the second it was to end
console.log(emulator.ledger.orders.length); // 1
