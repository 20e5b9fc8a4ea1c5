import { checkOptions } from "./options/check-options.js";
import type { Emulator } from "./emulator.js";
import type { AccessKey, EmulatorOptions } from "./options/emulator-options.js";
import { facade } from "./facade.js";
import { faultPlan } from "./faults/fault-plan.js";
import { nonceGenerations } from "./gateway/nonce-generations.js";
import { operations } from "./operations/operations.js";
import { createService, type Service } from "./service/service.js";
import type { Stateful } from "./snapshot/save-and-load.js";
import type { Journal } from "./state/journal.js";
import { throttle } from "./throttle/throttle.js";
import { worldClock } from "./world/clock.js";
import { accessKey } from "./world/identifiers.js";
import { listingOrder } from "./world/listing-order.js";
import { seededRandom } from "./world/random.js";
import { seedCens } from "./world/seed-cens.js";
import { seedPlans } from "./world/seed-plans.js";
import { createWorld, type World } from "./world/world.js";

const version = "2017-09-12";
const minute = 60_000;

/** An emulator and the service behind it, for a server to put on a socket. */
export interface BuiltEmulator {
  readonly emulator: Emulator;
  readonly service: Service;
  readonly parts: Stateful;
  /** To be filled in by what makes changes durable. */
  readonly journal: Journal;
}

/** Makes a world from the options and puts gateway and operations over it. */
export function buildEmulator(options: EmulatorOptions): BuiltEmulator {
  checkOptions(options);
  const { seed = 0, timeWindowMs = 15 * minute } = options;
  const random = seededRandom(seed);
  const world = emptyWorld(options);
  seedCens(world, options.cens ?? []);
  seedPlans(world, options.plans ?? [], seed);

  const generated = accessKey(random);
  const given: readonly AccessKey[] = options.accessKeys ?? [generated];
  const keys = new Map(given.map((key) => [key.accessKeyId, key]));
  const nonces = nonceGenerations(timeWindowMs);
  const faultRandom = seededRandom(`${seed}/faults`);
  const faults = faultPlan(options.faults ?? [], faultRandom);
  const limits = throttle(options.throttle ?? []);
  const parts: Stateful = { world, keys, nonces, random, faultRandom, faults, throttle: limits };
  const journal: Journal = {};
  const service = createService({
    journal,
    world,
    random,
    faults,
    operations,
    accountId: options.accountId ?? "1000000000000001",
    ...(options.throttle !== undefined && { throttle: limits }),
    ...(options.statuses !== undefined && { statuses: options.statuses }),
    gateway: {
      version,
      operations: new Set(operations.keys()),
      lookupSecret: (id) => keys.get(id),
      keys,
      nonces,
      timeWindowMs,
    },
  });
  // What a snapshot brings need not be made first.
  const empty = { ...options, plans: [], cens: [], faults: [] };
  const another = (): Emulator => buildEmulator(empty).emulator;
  const { sourceIp = "127.0.0.1" } = options;
  const emulator = facade({ parts, service, journal, sourceIp, another });
  return { service, parts, journal, emulator };
}

function emptyWorld(options: EmulatorOptions): World {
  const { seed = 0, now = Date.now(), clock = "virtual", pageOrder = "stable" } = options;
  const rate = clock === "virtual" ? 0 : clock === "real" ? 1 : clock.rate;
  const churn = pageOrder === "stable" ? 0 : pageOrder === "churning" ? 1 : pageOrder.churn;
  return createWorld({
    clock: worldClock(now, rate),
    listing: listingOrder(churn, seededRandom(`${seed}/listing`)),
    account: options.account ?? {},
    delays: {
      attachMs: options.attachDelayMs ?? 0,
      upgradeMs: options.upgradeDelayMs ?? 2 * minute,
      attachBusyMs: options.attachBusyMs ?? 0,
      orderBusyMs: options.orderBusyMs ?? 0,
      blockingMs: options.blockingMs ?? 0,
    },
  });
}
