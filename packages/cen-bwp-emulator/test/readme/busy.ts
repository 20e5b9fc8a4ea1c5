import { createEmulator } from "cen-bwp-emulator";

const emulator = createEmulator({
  now: Date.UTC(2026, 0, 10, 12),
  cens: ["cen-a", { CenId: "cen-b", Status: "Creating", ActiveTime: "2026-01-10T12:05:00Z" }],
  plans: [
    { CenBandwidthPackageId: "cenbwp-free" },
    { CenBandwidthPackageId: "cenbwp-busy", Processing: "order" },
  ],
  attachBusyMs: 5000,
  account: { affordableOrders: 1 },
});
console.log(emulator.plan("cenbwp-busy")?.Status); // Idle: that it is busy shows in no answer
