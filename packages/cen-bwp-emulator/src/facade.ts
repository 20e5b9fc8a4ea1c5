import { EmulatorError } from "./emulator-error.js";
import type { Emulator } from "./emulator.js";
import { deliverByFetch } from "./faults/deliver-by-fetch.js";
import { queryOrders } from "./ledger/order-query.js";
import type { Service } from "./service/service.js";
import { canonicalJson } from "./wire/canonical-json.js";
import { badSnapshot, parseSnapshot } from "./snapshot/parse-snapshot.js";
import { loadState, saveState, type Stateful } from "./snapshot/save-and-load.js";
import { readFetchRequest } from "./wire/from-fetch.js";
import type { Journal } from "./state/journal.js";
import { planView } from "./world/plan-view.js";
import { settle } from "./world/world.js";

/** What a facade stands before. */
export interface FacadeParts {
  readonly parts: Stateful;
  readonly service: Service;
  readonly journal: Journal;
  readonly sourceIp: string;
  /** Makes an emulator with the same options, for a fork. */
  readonly another: () => Emulator;
}

/** What callers hold of an emulator. */
export function facade({ parts, service, journal, sourceIp, another }: FacadeParts): Emulator {
  const { world, faults, keys } = parts;
  const moveTo = (instant: number): void => {
    world.clock.moveTo(instant);
    settle(world);
    journal.commit?.();
  };
  const run = (rate: number): void => {
    world.clock.run(rate);
    journal.commit?.();
  };
  const snapshot = (): string => canonicalJson(saveState(parts));
  const firstKey = (): { accessKeyId: string; accessKeySecret: string } => {
    const [first] = keys.values();
    // Options and snapshots without a key are refused before they get here.
    if (first === undefined) throw new EmulatorError("BadSnapshot", "There is no access key.");
    return first;
  };
  return {
    fetch: async (request) =>
      deliverByFetch(service.deliver(await readFetchRequest(request, sourceIp)), request.signal),
    clock: {
      now: () => world.clock.now(),
      advance: (ms) => moveTo(world.clock.now() + ms),
      advanceTo: moveTo,
      rate: () => world.clock.rate(),
      run,
      freeze: () => run(0),
    },
    get accessKeyId() {
      return firstKey().accessKeyId;
    },
    get accessKeySecret() {
      return firstKey().accessKeySecret;
    },
    plan(id) {
      settle(world);
      const plan = world.plans.get(id);
      return plan && structuredClone(planView(plan, true).plan);
    },
    plans() {
      settle(world);
      return Array.from(world.plans.all(), (plan) => structuredClone(planView(plan, true).plan));
    },
    busy: () =>
      world.occupations
        .save(world.clock.now())
        .map(([kind, id, until]) => ({ kind, id, until: until ?? undefined })),
    ledger: world.ledger,
    faults: {
      add(...rules) {
        faults.add(...rules);
        journal.commit?.();
      },
      clear() {
        faults.clear();
        journal.commit?.();
      },
      list: faults.list,
    },
    orders: (filter) => queryOrders(world.ledger.orders, filter),
    ordersFor: (planId) => queryOrders(world.ledger.orders, { planId }).all,
    exportLedger: () => canonicalJson(world.ledger.save()),
    snapshot,
    restore(text) {
      const state = parseSnapshot(text);
      const before = snapshot();
      try {
        loadState(parts, state);
      } catch (cause) {
        // Half a world would be worse than the old one.
        loadState(parts, parseSnapshot(before));
        throw badSnapshot("The snapshot is damaged. Pass the text that snapshot() gave.", cause);
      }
      journal.rewrite?.();
    },
    fork() {
      const copy = another();
      copy.restore(snapshot());
      return copy;
    },
  };
}
