import { createLedger, type LedgerWriter } from "../ledger/ledger.js";
import type { AccountOptions } from "../options/emulator-options.js";
import { cenStore, type CenStore } from "./cen-store.js";
import type { WorldClock } from "./clock.js";
import { eventQueue, type EventQueue } from "./event-queue.js";
import type { ListingOrder } from "./listing-order.js";
import { occupations, type Occupations } from "./occupations.js";
import { planStore, type PlanStore } from "./plan-store.js";
import { applyEvent, type WorldEvent } from "./world-event.js";

/** How long after their acceptance changes show, and how long they keep others off, in ms. */
export interface Delays {
  readonly attachMs: number;
  readonly upgradeMs: number;
  /** An attachment keeps its CEN and its plan busy. */
  readonly attachBusyMs: number;
  /** An order keeps its plan from the next one. */
  readonly orderBusyMs: number;
  /** A write keeps off every other. */
  readonly blockingMs: number;
}

/** The emulated account: its CENs and plans, what was ordered, what is to come, and the time. */
export interface World {
  readonly clock: WorldClock;
  readonly cens: CenStore;
  readonly plans: PlanStore;
  readonly queue: EventQueue<WorldEvent>;
  readonly occupations: Occupations;
  readonly listing: ListingOrder;
  readonly ledger: LedgerWriter;
  readonly delays: Delays;
  readonly account: AccountOptions;
}

/** What of a world the options decide. */
export type WorldParts = Pick<World, "clock" | "listing" | "delays" | "account">;

export function createWorld(parts: WorldParts): World {
  return {
    ...parts,
    cens: cenStore(),
    plans: planStore(),
    queue: eventQueue<WorldEvent>(),
    occupations: occupations(),
    ledger: createLedger(),
  };
}

/** Lets everything happen that has fallen due, in due order. Every way into the world begins with this. */
export function settle(world: World): void {
  const now = world.clock.now();
  for (let event = world.queue.takeDue(now); event; event = world.queue.takeDue(now)) {
    applyEvent(world.plans, event);
  }
}
