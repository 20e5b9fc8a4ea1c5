export { createEmulator } from "./create-emulator.js";
export type { Emulator, EmulatorClock, RunningEmulator } from "./emulator.js";
export { EmulatorError, type EmulatorErrorCode } from "./emulator-error.js";
export type { AccessKey, EmulatorOptions, PlanSeed } from "./emulator-options.js";
export type { Attachment, Ledger, Order, RequestRecord } from "./ledger.js";
export { emulatedRules } from "./rules/emulated-rules.js";
export type { Provenance, RuleInfo } from "./rules/rule.js";
export { type ListenOptions, startEmulator } from "./start-emulator.js";
