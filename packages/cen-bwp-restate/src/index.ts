export { callAdmin, queryAdmin } from "./admin/query-admin.js";
export { registerWorker, type Registration } from "./admin/register-worker.js";
export { FleetError, type FleetErrorCode } from "./fleet-error.js";
export {
  type PostgresIntentStore,
  postgresIntentStore,
  type PostgresIntentStoreOptions,
} from "./intents/postgres-intent-store.js";
export {
  restateIntentStore,
  type RestateIntentStoreOptions,
} from "./intents/restate-intent-store.js";
export { fleetPace, type FleetPace, type FleetPaceSettings } from "./quota/fleet-pace.js";
export { defaultQuota, type QuotaSettings } from "./quota/quota-state.js";
export {
  fleetDispatcher,
  type FleetDispatcher,
  type FollowOptions,
} from "./runs/fleet-dispatcher.js";
export type { FleetAddress } from "./runs/ingress.js";
export type { RoundEvent } from "./runs/round-work.js";
export { isOver, type RunRecord } from "./runs/run-state.js";
export { type AccountContext, fleetWork, type FleetWorkOptions } from "./worker/fleet-work.js";
export { fleetServices, type FleetServiceOptions } from "./worker/fleet-services.js";
export { type ListenOptions, type ServedServices, serveServices } from "./worker/serve-services.js";
export {
  type FleetAccount,
  type FleetWorker,
  type FleetWorkerOptions,
  startFleetWorker,
} from "./worker/start-fleet-worker.js";
export { type FleetMetrics, fleetMetrics } from "./metrics/fleet-metrics.js";
export { type HealthOptions, type HealthServer, serveHealth } from "./metrics/serve-health.js";
export { listRuns, type ListRunsOptions } from "./admin/list-runs.js";
