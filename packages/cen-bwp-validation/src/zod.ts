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
  zodTempUpgradeCenBandwidthPackageSpecResponse,
} from "./gen/zod/index.js";
