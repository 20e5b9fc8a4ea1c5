import { createLedger, type LedgerWriter } from "../ledger.js";
import { cenStore, type CenStore } from "./cen-store.js";
import type { WorldClock } from "./clock.js";
import { eventQueue, type EventQueue } from "./event-queue.js";
import { planStore, type PlanStore } from "./plan-store.js";
import { applyEvent, type WorldEvent } from "./world-event.js";

/** How long after their acceptance changes show, in ms. */
export interface Delays {
  readonly attachMs: number;
  readonly upgradeMs: number;
}

/** The emulated account: its CENs and plans, what was ordered, what is to come, and the time. */
export interface World {
  readonly clock: WorldClock;
  readonly cens: CenStore;
  readonly plans: PlanStore;
  readonly queue: EventQueue<WorldEvent>;
  readonly ledger: LedgerWriter;
  readonly delays: Delays;
}

export function createWorld(clock: WorldClock, cenIds: Iterable<string>, delays: Delays): World {
  return {
    clock,
    cens: cenStore(cenIds),
    plans: planStore(),
    queue: eventQueue<WorldEvent>(),
    ledger: createLedger(),
    delays,
  };
}

/** Lets everything happen that has fallen due, in due order. Every way into the world begins with this. */
export function settle(world: World): void {
  const now = world.clock.now();
  for (let event = world.queue.takeDue(now); event; event = world.queue.takeDue(now)) {
    applyEvent(world.plans, event);
  }
}
