/** The operations that are emulated. */
export const operationNames = [
  "AssociateCenBandwidthPackage",
  "DescribeCenBandwidthPackages",
  "TempUpgradeCenBandwidthPackageSpec",
] as const;

export type OperationName = (typeof operationNames)[number];
