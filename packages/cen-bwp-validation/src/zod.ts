export {
  zodAssociateCenBandwidthPackageRequest,
  zodAssociateCenBandwidthPackageResponse,
  zodBandwidthPackage,
  zodDescribeCenBandwidthPackagesRequest,
  zodDescribeCenBandwidthPackagesResponse,
  zodFilter,
  zodInterRegionBandwidthLimit,
  zodTag,
  zodTagFilter,
  zodTempUpgradeCenBandwidthPackageSpecRequest,
  zodTempUpgradeCenBandwidthPackageSpecRequestAt,
  zodTempUpgradeCenBandwidthPackageSpecResponse,
} from "./gen/zod/index.js";
export type { ClockSource } from "./gen/support/clock.js";
