import { associateCenBandwidthPackage } from "./associate-cen-bandwidth-package.js";
import { describeCenBandwidthPackages } from "./describe-cen-bandwidth-packages.js";
import type { EmulatedOperation } from "./operation.js";
import { tempUpgradeCenBandwidthPackageSpec } from "./temp-upgrade-cen-bandwidth-package-spec.js";

/** What the emulated service offers, by name. */
export const operations: ReadonlyMap<string, EmulatedOperation> = new Map(
  [
    associateCenBandwidthPackage,
    describeCenBandwidthPackages,
    tempUpgradeCenBandwidthPackageSpec,
  ].map((operation) => [operation.name, operation]),
);
