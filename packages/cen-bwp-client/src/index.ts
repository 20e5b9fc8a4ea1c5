// The public surface, listed by hand so that every change of it shows in review.
export {
  AssociateCenBandwidthPackage,
  DescribeCenBandwidthPackages,
  TempUpgradeCenBandwidthPackageSpec,
  createCenBwpClient,
  endpoints,
  isTempUpgradeCenBandwidthPackageSpecComplete,
  lookupForTempUpgradeCenBandwidthPackageSpec,
  operations,
  paginateDescribeCenBandwidthPackages,
} from "./gen/index.js";
export type {
  AssociateCenBandwidthPackageErrorCode,
  AssociateCenBandwidthPackageRequest,
  AssociateCenBandwidthPackageResponse,
  BandwidthPackage,
  CenBwpClient,
  CenBwpClientConfig,
  DescribeCenBandwidthPackagesErrorCode,
  DescribeCenBandwidthPackagesRequest,
  DescribeCenBandwidthPackagesResponse,
  Filter,
  InterRegionBandwidthLimit,
  Tag,
  TagFilter,
  TempUpgradeCenBandwidthPackageSpecErrorCode,
  TempUpgradeCenBandwidthPackageSpecRequest,
  TempUpgradeCenBandwidthPackageSpecResponse,
} from "./gen/index.js";
export { ramPolicy, type CenBwpRamPolicyOptions } from "./ram-policy.js";
