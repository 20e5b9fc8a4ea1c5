// The public surface, listed by hand so that every change of it shows in review.
export {
  associateCenBandwidthPackageErrors,
  associateCenBandwidthPackageExample,
  associateCenBandwidthPackageRequest,
  associateCenBandwidthPackageResponse,
  bandwidthPackage,
  describeCenBandwidthPackagesErrors,
  describeCenBandwidthPackagesExample,
  describeCenBandwidthPackagesRequest,
  describeCenBandwidthPackagesResponse,
  filter,
  interRegionBandwidthLimit,
  tag,
  tagFilter,
  tempUpgradeCenBandwidthPackageSpecErrors,
  tempUpgradeCenBandwidthPackageSpecExample,
  tempUpgradeCenBandwidthPackageSpecRequest,
  tempUpgradeCenBandwidthPackageSpecResponse,
} from "./gen/index.js";
export type { SeedOptions } from "./gen/index.js";
