import { checkOptions } from "./check-options.js";
import type { Emulator } from "./emulator.js";
import type { AccessKey, EmulatorOptions } from "./emulator-options.js";
import { nonceGenerations } from "./gateway/nonce-generations.js";
import { operations } from "./operations/operations.js";
import { createService, type Service } from "./service.js";
import { readFetchRequest, toFetchResponse } from "./wire/from-fetch.js";
import { realClock, virtualClock } from "./world/clock.js";
import { accessKey } from "./world/identifiers.js";
import { planView } from "./world/plan-view.js";
import { seededRandom } from "./world/random.js";
import { seedPlans } from "./world/seed-plans.js";
import { createWorld, settle, type World } from "./world/world.js";

const version = "2017-09-12";
const minute = 60_000;

/** An emulator and the service behind it, for a server to put on a socket. */
export interface BuiltEmulator {
  readonly emulator: Emulator;
  readonly service: Service;
}

/** Makes a world from the options and puts gateway and operations over it. */
export function buildEmulator(options: EmulatorOptions): BuiltEmulator {
  checkOptions(options);
  const { seed = 0, now = Date.now(), clock = "virtual" } = options;
  const random = seededRandom(seed);
  const world = createWorld(
    clock === "real" ? realClock(now) : virtualClock(now),
    options.cens ?? [],
    { attachMs: options.attachDelayMs ?? 0, upgradeMs: options.upgradeDelayMs ?? 2 * minute },
  );
  seedPlans(world, options.plans ?? [], seed);

  const generated = accessKey(random);
  const keys: readonly AccessKey[] = options.accessKeys ?? [generated];
  const keyById = new Map(keys.map((key) => [key.accessKeyId, key]));
  const timeWindowMs = options.timeWindowMs ?? 15 * minute;
  const service = createService({
    world,
    random,
    operations,
    gateway: {
      version,
      operations: new Set(operations.keys()),
      lookupSecret: (id) => keyById.get(id),
      nonces: nonceGenerations(timeWindowMs),
      timeWindowMs,
    },
  });
  return { service, emulator: facade(world, service, keys[0] ?? generated) };
}

function facade(world: World, service: Service, key: AccessKey): Emulator {
  const moveTo = (instant: number): void => {
    world.clock.moveTo(instant);
    settle(world);
  };
  return {
    fetch: async (request) => toFetchResponse(service.answer(await readFetchRequest(request))),
    clock: {
      now: () => world.clock.now(),
      advance: (ms) => moveTo(world.clock.now() + ms),
      advanceTo: moveTo,
    },
    accessKeyId: key.accessKeyId,
    accessKeySecret: key.accessKeySecret,
    plan(id) {
      settle(world);
      const plan = world.plans.get(id);
      return plan && structuredClone(planView(plan, true).plan);
    },
    plans() {
      settle(world);
      return Array.from(world.plans.all(), (plan) => structuredClone(planView(plan, true).plan));
    },
    ledger: world.ledger,
  };
}
