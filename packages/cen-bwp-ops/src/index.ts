export { areaPair, type AreaPair } from "./domain/area-pair.js";
export type {
  BandwidthPlan,
  ConnectionLimit,
  PlanTag,
  Reservation,
} from "./domain/bandwidth-plan.js";
export { parsePlan } from "./domain/parse-plan.js";
export { PlanParseError } from "./domain/plan-parse-error.js";
export { formatWireTime, parseWireTime } from "./domain/wire-time.js";
export type { CallFailure } from "./failure/call-failure.js";
export { InputError } from "./failure/input-error.js";
export { ReadFailedError } from "./failure/read-failed-error.js";
export { type Clock, systemClock } from "./ports/clock.js";
export type { Engine } from "./ports/engine.js";
export { directEngine } from "./ports/direct-engine.js";
export type {
  Baseline,
  Intent,
  IntentResult,
  IntentSend,
  OrderAnswer,
  TempUpgradeOrder,
} from "./ports/intent.js";
export { IntentMismatchError } from "./ports/intent-mismatch-error.js";
export { blocksOthers, possibleOrder, refusesClaim, sameOrder } from "./ports/intent-state.js";
export type {
  Claim,
  ClaimRequest,
  IntentDraft,
  IntentStore,
  OpenedIntent,
} from "./ports/intent-store.js";
export { memoryIntentStore } from "./ports/memory-intent-store.js";
export type { CenBwpApi, OpsContext } from "./ports/ops-context.js";
export type { ProgressEvent, RunOptions } from "./ports/progress.js";
export type { Check, CheckId } from "./checks/check.js";
export type { UnreadablePlan } from "./read/page-reading.js";
export { listPlans, type ListPlansOptions, type PlanList } from "./read/list-plans.js";
export type { AttachInput } from "./attach/attach-input.js";
export type { AttachOptions } from "./attach/attach-options.js";
export type {
  AttachedElsewhereOutcome,
  AttachedOutcome,
  AttachNotFoundOutcome,
  AttachOutcome,
  AttachPrecheckFailedOutcome,
  AttachRejectedOutcome,
  AttachTimedOutOutcome,
  AttachTrail,
  ConflictingSpanOutcome,
} from "./attach/attach-outcome.js";
export { attachIfNotConflictingSpan } from "./attach/attach-if-not-conflicting-span.js";
export { type AttachPreview, planAttach } from "./attach/plan-attach.js";
export type { TempUpgradeInput } from "./upgrade/temp-upgrade-input.js";
export type { TempUpgradeOptions } from "./upgrade/temp-upgrade-options.js";
export type {
  AcceptedNotEffectiveOutcome,
  AlreadyUpgradedOutcome,
  LiftedUnprovenOutcome,
  OrderObservation,
  ReservationConflictOutcome,
  SatisfiedOutcome,
  TempUpgradeOutcome,
  UndecidedOutcome,
  UpgradedOutcome,
  UpgradePrecheckFailedOutcome,
  UpgradeRejectedOutcome,
  UpgradeTrail,
} from "./upgrade/temp-upgrade-outcome.js";
export type { OrderVerdict } from "./upgrade/judge-order.js";
export { ensureTempUpgrade } from "./upgrade/ensure-temp-upgrade.js";
export { planTempUpgrade, type TempUpgradePreview } from "./upgrade/plan-temp-upgrade.js";
export { buildCoverage, isTemporarilyUpgraded } from "./coverage/build-coverage.js";
export type { Amounts, Coverage, CoverageCell, PairCoverage } from "./coverage/coverage-types.js";
export { coverage } from "./coverage/coverage.js";
