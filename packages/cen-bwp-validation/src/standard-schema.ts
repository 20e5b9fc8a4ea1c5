export {
  associateCenBandwidthPackageRequestSchema,
  associateCenBandwidthPackageResponseSchema,
  describeCenBandwidthPackagesRequestSchema,
  describeCenBandwidthPackagesResponseSchema,
  standardSchema,
  tempUpgradeCenBandwidthPackageSpecRequestSchema,
  tempUpgradeCenBandwidthPackageSpecResponseSchema,
} from "./gen/standard-schema/index.js";
export type {
  JsonSchemaOptions,
  JsonSchemaTarget,
  StandardResult,
  StandardSchema,
} from "./gen/standard-schema/index.js";
