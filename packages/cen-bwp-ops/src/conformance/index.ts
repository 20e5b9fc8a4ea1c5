export {
  armingPoints,
  type CrashPoint,
  crashPointName,
  crashPoints,
  withCrash,
} from "./crash-point.js";
export { checkDispatcher, type DispatcherResult } from "./check-dispatcher.js";
export { type DispatcherCase, dispatcherCases } from "./dispatcher-cases.js";
export { dispatcherProbes, type ProbeSpan } from "./dispatcher-probes.js";
export { type ConformanceService, type FaultProxy, startFaultProxy } from "./fault-proxy.js";
export { judgeCase } from "./judge-case.js";
export { type OrderFault, orderFaults } from "./order-fault.js";
export {
  type ConformanceCase,
  type ConformanceResult,
  type ConformanceSubject,
  runConformance,
  runConformanceCase,
} from "./run-conformance.js";
export {
  type ConformanceEngine,
  type ConformanceJob,
  conformanceVariable,
  runConformanceWorker,
  type WorkerReport,
} from "./worker.js";
