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
export type { Dispatcher, RunFailure, RunStatus, WorkflowRequest } from "./ports/dispatcher.js";
export { RequestMismatchError } from "./ports/request-mismatch-error.js";
export type { Engine, StepOptions } from "./ports/engine.js";
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
export {
  answerIntent,
  claimIntent,
  openIntent,
  settleIntent,
  unknownIntent,
} from "./ports/intent-transitions.js";
export { memoryIntentStore } from "./ports/memory-intent-store.js";
export type { Journal, JournalRun, RunRequest } from "./journal/journal.js";
export { JournalError, type JournalErrorCode } from "./journal/journal-error.js";
export { type JournalOptions, openJournal } from "./journal/open-journal.js";
export type { Audit } from "./journal/sqlite-audit.js";
export { type AuditEvent, type AuditVerdict, verifyAudit } from "./journal/audit-line.js";
export { memoryPace } from "./pace/memory-pace.js";
export type { PaceSettings } from "./pace/pace-bucket.js";
export type { Pace } from "./ports/pace.js";
export type { Notice, Notifier } from "./ports/notifier.js";
export type { CenBwpApi, OpsContext } from "./ports/ops-context.js";
export type { ProgressEvent, RunOptions } from "./ports/progress.js";
export type { Check } from "./checks/check.js";
export type { CheckId } from "./checks/check-id.js";
export type { CheckRemedy } from "./checks/check-remedy.js";
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
  UpgradeNotFoundOutcome,
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
export { driftNotes, type DriftNote, type DriftNotes } from "./drift/drift-notes.js";
export type { CoverageChoice } from "./ensure-coverage/choose-plans.js";
export {
  type CoverageResult,
  ensureCoverage,
  type EnsureCoverageOutcome,
  type EnsureCoveragePreview,
  planEnsureCoverage,
} from "./ensure-coverage/ensure-coverage.js";
export type { WantedCoverage } from "./ensure-coverage/wanted-coverage.js";
export {
  expiring,
  type ExpiringOptions,
  type ExpiringPlan,
  type ExpiringPlans,
} from "./inventory/expiring.js";
export type { RestoreMiss } from "./restore/judge-restore.js";
export { planWatchRestore, type RestorePreview } from "./restore/plan-watch-restore.js";
export type { RestoreInput, RestoreSchedule, RestoreTimes } from "./restore/restore-input.js";
export {
  type RestoreOutcome,
  watchRestore,
  type WatchRestoreOptions,
} from "./restore/watch-restore.js";
export { type Resolution, resolveIntent } from "./settle/resolve-intent.js";
export {
  planSettleIntents,
  type SettledIntent,
  settleIntents,
  type SettleOptions,
} from "./settle/settle-intents.js";
export type { HeardTestimony, Testimony, Witness } from "./settle/witness.js";
export type { RunQueue, TakenRun, TakeRequest } from "./ports/run-queue.js";
export { readInstant, readRequest, refuseMismatch } from "./ports/read-request.js";
export { runFailure } from "./worker/run-failure.js";
export { work } from "./worker/work.js";
export type { WorkContext, WorkEvent, WorkOptions } from "./worker/work-options.js";
export { followRun, type WorkContinues } from "./workflows/follow-run.js";
export { workflowResult, type WorkflowStatus } from "./workflows/workflow-result.js";
export type { NamedWorkflow, WorkflowContext } from "./workflows/named-workflow.js";
export {
  findWorkflow,
  opsWorkflows,
  type OpsWorkflowName,
  type OpsWorkflows,
  type WorkflowInput,
  type WorkflowOutcome,
} from "./workflows/ops-workflows.js";
export {
  type DueRequest,
  type SubmitOptions,
  submitWorkflow,
  workflowRequest,
} from "./workflows/submit-workflow.js";
export type {
  AttachWorkflowInput,
  CoverageWorkflowInput,
  SettleWorkflowInput,
  TempUpgradeWorkflowInput,
  WeeklyWindowWorkflowInput,
  WindowWorkflowInput,
} from "./workflows/workflow-inputs.js";
export type { WatchRestoreInput } from "./restore/restore-request.js";
export { applyWindow, type ApplyWindowOptions } from "./window/apply-window.js";
export { type LocalTime, resolveLocalTime } from "./window/local-time.js";
export { planWindow, type WindowPreview } from "./window/plan-window.js";
export type { WeeklyCalendar, Weekday } from "./window/weekly-calendar.js";
export {
  occurrenceCalendar,
  type OccurrenceRange,
  type WindowOccurrence,
  windowOccurrences,
} from "./window/window-occurrences.js";
export type { WeeklyWindowOutcome } from "./workflows/weekly-window-workflow.js";
export {
  estimateWindow,
  mbpsHours,
  type PriceOfUpgrade,
  type UpgradeToPrice,
} from "./window/estimate-window.js";
export type {
  WindowCalendar,
  WindowInput,
  WindowTimes,
  WindowUpgrade,
} from "./window/window-input.js";
export type { StopRule, WindowEntry, WindowOutcome } from "./window/window-outcome.js";
export { memoryOutbox, type Outbox } from "./notify/outbox.js";
export { dingTalkSignedUrl, feishuSignedFormat } from "./notify/signed-robots.js";
export {
  dingTalkFormat,
  feishuFormat,
  plainFormat,
  slackFormat,
  type WebhookFormat,
} from "./notify/webhook-format.js";
export {
  webhookNotifier,
  type WebhookNotifier,
  type WebhookOptions,
} from "./notify/webhook-notifier.js";
