import { type CenBwpApi, type Notifier, systemClock, type Witness } from "cen-bwp-ops";
import { registerWorker } from "../admin/register-worker.js";
import { postgresIntentStore } from "../intents/postgres-intent-store.js";
import { restateIntentStore } from "../intents/restate-intent-store.js";
import { type FleetMetrics, fleetMetrics } from "../metrics/fleet-metrics.js";
import { serveHealth } from "../metrics/serve-health.js";
import { fleetPace } from "../quota/fleet-pace.js";
import type { QuotaSettings } from "../quota/quota-state.js";
import type { RoundEvent } from "../runs/round-work.js";
import type { FleetAddress } from "../runs/ingress.js";
import { type AccountContext, fleetWork } from "./fleet-work.js";
import { fleetServices, type FleetServiceOptions } from "./fleet-services.js";
import { type ListenOptions, serveServices } from "./serve-services.js";

/** One account a worker serves. */
export interface FleetAccount {
  readonly client: CenBwpApi;
  readonly notifier?: Notifier;
  readonly witnesses?: readonly Witness[];
  /** How fast it may be called by the whole fleet. */
  readonly quota?: Partial<QuotaSettings>;
}

/** Settings of a whole worker. */
export interface FleetWorkerOptions extends FleetAddress, ListenOptions, FleetServiceOptions {
  /** The admin API of the server. */
  readonly admin: string;
  /** By name; the name of the only one may be empty. Every worker of a fleet must serve the same ones. */
  readonly accounts: Readonly<Record<string, FleetAccount>>;
  /** The address of PostgreSQL, if intents are to be kept there. It is a secret. By default they are state of the server. */
  readonly postgres?: string;
  /** The address the server reaches this worker at, if it is another than the one it listens on. */
  readonly advertise?: string;
  /** How long the server may take to find the worker, ms: names and probes may lag. At once by default, 60 s with `advertise`. */
  readonly registerMs?: number;
  /** Where probes and Prometheus ask; nowhere by default. */
  readonly health?: { readonly host?: string; readonly port: number };
  /** How many rounds side by side; 32 by default. */
  readonly parallel?: number;
  readonly onRound?: (event: RoundEvent) => void;
}

/** A worker that runs. */
export interface FleetWorker {
  /** The address the server knows. */
  readonly url: string;
  readonly health?: string;
  readonly metrics: FleetMetrics;
  /** Takes nothing new, lets the rounds under way end, and frees everything. Resolves with whether all ended within the time. */
  drain(timeoutMs?: number): Promise<boolean>;
}

/**
 * Starts a worker and registers it.
 *
 * @throws {FleetError} BadSetting; Unreachable or NotRegistered, if the server is not there or refuses the worker; StoreUnavailable, if
 * PostgreSQL does not answer.
 */
export async function startFleetWorker(options: FleetWorkerOptions): Promise<FleetWorker> {
  const { admin, accounts, postgres, advertise, health, parallel, keepRunsMs, onRound } = options;
  const { registerMs = advertise === undefined ? 0 : 60_000 } = options;
  const metrics = fleetMetrics();
  const database =
    postgres === undefined ? undefined : await postgresIntentStore({ url: postgres });
  const intents = database ?? restateIntentStore(options);
  const contexts = new Map<string, AccountContext>();
  for (const [name, { client, quota, ...rest }] of Object.entries(accounts)) {
    contexts.set(name, {
      ...rest,
      client: metrics.watch(client),
      clock: systemClock,
      intents,
      pace: fleetPace(options, quota),
    });
  }
  const work = fleetWork({
    account: (name) => contexts.get(name),
    onRound(event) {
      metrics.onRound(event);
      onRound?.(event);
    },
    ...(parallel !== undefined && { parallel }),
  });
  metrics.observe(work.slots);
  const services = fleetServices(work, keepRunsMs === undefined ? {} : { keepRunsMs });
  const served = await serveServices(services, options);
  let ready = false;
  const probes = health && (await serveHealth({ ...health, metrics, ready: () => ready }));
  const url = advertise ?? served.url;
  const drain = async (timeoutMs?: number): Promise<boolean> => {
    ready = false;
    const inTime = await served.drain(timeoutMs);
    await probes?.close();
    await database?.close();
    return inTime;
  };
  // Before it is registered: where probes decide what an address leads to, the server could not find it otherwise.
  ready = true;
  try {
    await registerInTime(admin, url, registerMs);
  } catch (error) {
    await drain(0);
    throw error;
  }
  return { url, ...(probes && { health: probes.url }), metrics, drain };
}

async function registerInTime(admin: string, url: string, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      await registerWorker(admin, url);
      return;
    } catch (error) {
      if (Date.now() >= until) throw error;
      await new Promise((resolve) => void setTimeout(resolve, 500));
    }
  }
}
