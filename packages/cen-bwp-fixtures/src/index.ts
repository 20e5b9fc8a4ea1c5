// The public surface, listed by hand so that every change of it shows in review.
export {
  associateCenBandwidthPackageErrorResponse,
  associateCenBandwidthPackageErrors,
  associateCenBandwidthPackageExample,
  associateCenBandwidthPackageRequest,
  associateCenBandwidthPackageRequestBoundaries,
  associateCenBandwidthPackageRequestInvalid,
  associateCenBandwidthPackageResponse,
  bandwidthPackage,
  describeCenBandwidthPackagesErrorResponse,
  describeCenBandwidthPackagesErrors,
  describeCenBandwidthPackagesExample,
  describeCenBandwidthPackagesRequest,
  describeCenBandwidthPackagesRequestBoundaries,
  describeCenBandwidthPackagesRequestInvalid,
  describeCenBandwidthPackagesResponse,
  filter,
  fixtureNow,
  interRegionBandwidthLimit,
  tag,
  tagFilter,
  tempUpgradeCenBandwidthPackageSpecErrorResponse,
  tempUpgradeCenBandwidthPackageSpecErrors,
  tempUpgradeCenBandwidthPackageSpecExample,
  tempUpgradeCenBandwidthPackageSpecRequest,
  tempUpgradeCenBandwidthPackageSpecRequestBoundaries,
  tempUpgradeCenBandwidthPackageSpecRequestInvalid,
  tempUpgradeCenBandwidthPackageSpecResponse,
} from "./gen/index.js";
export type { BoundaryRequest, ErrorAnswer, InvalidRequest, SeedOptions } from "./gen/index.js";
export { ANY } from "./stub/matches.js";
export {
  stubClient,
  type OrAny,
  type StubClient,
  type StubClientOptions,
  type StubExpectation,
  type StubOperation,
} from "./stub/stub-client.js";
export { StubClientError, type StubClientErrorCode } from "./stub/stub-client-error.js";
export { account, type Account, type AccountOptions } from "./world/account.js";
export { attachSequence, type AttachSequence } from "./world/attach-sequence.js";
export { describeAnswer } from "./world/describe-answer.js";
export { handlers, type Handler, type Handlers, type HandlersOptions } from "./world/handlers.js";
export type { Moment } from "./world/moment.js";
export { pagesOf } from "./world/pages-of.js";
export { planInState, planStates, type PlanState } from "./world/plan-states.js";
export { upgradeSequence, type UpgradeSequence } from "./world/upgrade-sequence.js";
export { world, type World, type WorldOptions } from "./world/world.js";
