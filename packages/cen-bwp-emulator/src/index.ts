export { createEmulator } from "./create-emulator.js";
export type { Busy, Emulator, EmulatorClock, RunningEmulator } from "./emulator.js";
export { EmulatorError, type EmulatorErrorCode } from "./emulator-error.js";
export type {
  AccessKey,
  AccountOptions,
  CenSeed,
  EmulatorOptions,
  PlanProcessing,
  PlanSeed,
} from "./options/emulator-options.js";
export type { Fault, FaultMoment, FaultRule, FaultState } from "./faults/fault.js";
export type { Faults } from "./faults/fault-plan.js";
export { TransportFault, type TransportFaultDetails } from "./faults/transport-fault.js";
export {
  type InProcessRequest,
  type InProcessResponse,
  type InProcessTransport,
  inProcessTransport,
} from "./in-process-transport.js";
export type { AuditEntry } from "./ledger/audit.js";
export type { Attachment, Ledger, Order, RequestRecord } from "./ledger/ledger.js";
export type { OrderFilter, OrderQuery } from "./ledger/order-query.js";
export type { RamCondition } from "./ram/condition.js";
export type { RamPolicy, RamStatement } from "./ram/ram-policy.js";
export { emulatedRules } from "./rules/emulated-rules.js";
export type { Provenance, RuleInfo } from "./rules/rule.js";
export { type ListenOptions, startEmulator } from "./start-emulator.js";
export type { OccupationKind } from "./world/occupations.js";
export type { ThrottleRule } from "./throttle/throttle.js";
