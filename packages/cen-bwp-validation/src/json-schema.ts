export {
  associateCenBandwidthPackageRequestJsonSchema,
  associateCenBandwidthPackageResponseJsonSchema,
  describeCenBandwidthPackagesRequestJsonSchema,
  describeCenBandwidthPackagesResponseJsonSchema,
  tempUpgradeCenBandwidthPackageSpecRequestJsonSchema,
  tempUpgradeCenBandwidthPackageSpecResponseJsonSchema,
} from "./gen/json-schema/index.js";
export type { JsonSchema } from "./gen/support/json-schema.js";
