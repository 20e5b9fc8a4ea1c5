import { createEmulator } from "cen-bwp-emulator";

const emulator = createEmulator({
  plans: [{ CenBandwidthPackageId: "cenbwp-demo" }],
  faults: [
    { operation: "TempUpgradeCenBandwidthPackageSpec", nth: 1, fault: "reset", when: "after" },
    { operation: "DescribeCenBandwidthPackages", probability: 0.1, fault: "throttle" },
  ],
});
emulator.faults.add({ fault: "hang", limit: 1 });
console.log(emulator.faults.list().map(({ seen, struck }) => [seen, struck])); // [ [ 0, 0 ], [ 0, 0 ], [ 0, 0 ] ]
emulator.faults.clear();
