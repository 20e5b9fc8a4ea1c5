import type { AccessKey } from "../options/emulator-options.js";
import type { FaultPlan } from "../faults/fault-plan.js";
import type { NonceGenerations } from "../gateway/nonce-generations.js";
import type { Throttle } from "../throttle/throttle.js";
import type { Random } from "../world/random.js";
import { settle, type World } from "../world/world.js";
import type { EmulatorState } from "./emulator-state.js";

/** Everything of an emulator that changes. */
export interface Stateful {
  readonly world: World;
  readonly keys: Map<string, AccessKey>;
  readonly nonces: NonceGenerations;
  readonly random: Random;
  readonly faultRandom: Random;
  readonly faults: FaultPlan;
  readonly throttle: Throttle;
}

/** The state now, with everything that has fallen due. It shares its lists with the emulator: write it down at once. */
export function saveState(parts: Stateful): EmulatorState {
  const { world } = parts;
  settle(world);
  return {
    format: "cen-bwp-emulator",
    version: 2,
    clock: world.clock.save(),
    keys: [...parts.keys.values()],
    random: parts.random.save(),
    faultRandom: parts.faultRandom.save(),
    cens: world.cens.all(),
    plans: [...world.plans.all()],
    queue: world.queue.save(),
    occupations: world.occupations.save(world.clock.now()),
    listing: world.listing.save(),
    ledger: world.ledger.save(),
    nonces: parts.nonces.save(),
    faults: parts.faults.list(),
    throttle: parts.throttle.save(),
  };
}

/** Puts a state in place of the present one. */
export function loadState(parts: Stateful, state: EmulatorState): void {
  const { world } = parts;
  world.clock.load(state.clock);
  parts.keys.clear();
  for (const key of state.keys) parts.keys.set(key.accessKeyId, key);
  parts.random.load(state.random);
  parts.faultRandom.load(state.faultRandom);
  world.plans.clear();
  world.cens.reset(state.cens);
  for (const plan of state.plans) {
    world.plans.put(plan);
    if (plan.cenId !== undefined) world.cens.hold(plan.cenId, plan.pair, plan.id);
  }
  world.queue.load(state.queue);
  world.occupations.load(state.occupations);
  world.listing.load(state.listing);
  world.ledger.load(state.ledger);
  parts.nonces.load(state.nonces);
  parts.faults.load(state.faults);
  parts.throttle.load(state.throttle);
}
