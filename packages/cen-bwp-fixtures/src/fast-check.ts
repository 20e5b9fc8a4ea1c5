// Arbitraries for fast-check, an optional peer: this sub-path alone imports it.
import type {
  AssociateCenBandwidthPackageRequest,
  AssociateCenBandwidthPackageResponse,
  BandwidthPackage,
  DescribeCenBandwidthPackagesRequest,
  DescribeCenBandwidthPackagesResponse,
  Filter,
  InterRegionBandwidthLimit,
  Tag,
  TagFilter,
  TempUpgradeCenBandwidthPackageSpecRequest,
  TempUpgradeCenBandwidthPackageSpecResponse,
} from "cen-bwp-client";
import type { Arbitrary } from "fast-check";

import { arbitraryOf } from "./arbitrary.js";
import {
  associateCenBandwidthPackageRequestShape,
  associateCenBandwidthPackageResponseShape,
} from "./gen/associate-cen-bandwidth-package.js";
import {
  bandwidthPackageShape,
  describeCenBandwidthPackagesRequestShape,
  describeCenBandwidthPackagesResponseShape,
  filterShape,
  interRegionBandwidthLimitShape,
  tagFilterShape,
  tagShape,
} from "./gen/describe-cen-bandwidth-packages.js";
import type { SeedOptions } from "./gen/runtime/shape.js";
import {
  tempUpgradeCenBandwidthPackageSpecRequestShape,
  tempUpgradeCenBandwidthPackageSpecResponseShape,
} from "./gen/temp-upgrade-cen-bandwidth-package-spec.js";

/** `now` for times that must lie ahead; default `fixtureNow`. */
export type ArbitraryOptions = Pick<SeedOptions, "now">;

/** Valid values of AssociateCenBandwidthPackageRequest. */
export function associateCenBandwidthPackageRequestArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<AssociateCenBandwidthPackageRequest> {
  return arbitraryOf<AssociateCenBandwidthPackageRequest>(
    "AssociateCenBandwidthPackageRequest",
    associateCenBandwidthPackageRequestShape,
    options,
  );
}

/** Valid values of AssociateCenBandwidthPackageResponse. */
export function associateCenBandwidthPackageResponseArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<AssociateCenBandwidthPackageResponse> {
  return arbitraryOf<AssociateCenBandwidthPackageResponse>(
    "AssociateCenBandwidthPackageResponse",
    associateCenBandwidthPackageResponseShape,
    options,
  );
}

/** Valid values of BandwidthPackage. */
export function bandwidthPackageArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<BandwidthPackage> {
  return arbitraryOf<BandwidthPackage>("BandwidthPackage", bandwidthPackageShape, options);
}

/** Valid values of DescribeCenBandwidthPackagesRequest. */
export function describeCenBandwidthPackagesRequestArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<DescribeCenBandwidthPackagesRequest> {
  return arbitraryOf<DescribeCenBandwidthPackagesRequest>(
    "DescribeCenBandwidthPackagesRequest",
    describeCenBandwidthPackagesRequestShape,
    options,
  );
}

/** Valid values of DescribeCenBandwidthPackagesResponse. */
export function describeCenBandwidthPackagesResponseArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<DescribeCenBandwidthPackagesResponse> {
  return arbitraryOf<DescribeCenBandwidthPackagesResponse>(
    "DescribeCenBandwidthPackagesResponse",
    describeCenBandwidthPackagesResponseShape,
    options,
  );
}

/** Valid values of Filter. */
export function filterArbitrary(options: ArbitraryOptions = {}): Arbitrary<Filter> {
  return arbitraryOf<Filter>("Filter", filterShape, options);
}

/** Valid values of InterRegionBandwidthLimit. */
export function interRegionBandwidthLimitArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<InterRegionBandwidthLimit> {
  return arbitraryOf<InterRegionBandwidthLimit>(
    "InterRegionBandwidthLimit",
    interRegionBandwidthLimitShape,
    options,
  );
}

/** Valid values of Tag. */
export function tagArbitrary(options: ArbitraryOptions = {}): Arbitrary<Tag> {
  return arbitraryOf<Tag>("Tag", tagShape, options);
}

/** Valid values of TagFilter. */
export function tagFilterArbitrary(options: ArbitraryOptions = {}): Arbitrary<TagFilter> {
  return arbitraryOf<TagFilter>("TagFilter", tagFilterShape, options);
}

/** Valid values of TempUpgradeCenBandwidthPackageSpecRequest. */
export function tempUpgradeCenBandwidthPackageSpecRequestArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<TempUpgradeCenBandwidthPackageSpecRequest> {
  return arbitraryOf<TempUpgradeCenBandwidthPackageSpecRequest>(
    "TempUpgradeCenBandwidthPackageSpecRequest",
    tempUpgradeCenBandwidthPackageSpecRequestShape,
    options,
  );
}

/** Valid values of TempUpgradeCenBandwidthPackageSpecResponse. */
export function tempUpgradeCenBandwidthPackageSpecResponseArbitrary(
  options: ArbitraryOptions = {},
): Arbitrary<TempUpgradeCenBandwidthPackageSpecResponse> {
  return arbitraryOf<TempUpgradeCenBandwidthPackageSpecResponse>(
    "TempUpgradeCenBandwidthPackageSpecResponse",
    tempUpgradeCenBandwidthPackageSpecResponseShape,
    options,
  );
}
