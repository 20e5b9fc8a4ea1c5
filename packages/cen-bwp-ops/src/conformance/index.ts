export { type CrashPoint, crashPointName, crashPoints, withCrash } from "./crash-point.js";
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
} from "./worker.js";
