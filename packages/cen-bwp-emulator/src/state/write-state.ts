import type { DatabaseSync } from "node:sqlite";
import type { PlanRecord } from "../world/plan-record.js";
import { saveState, type Stateful } from "../snapshot/save-and-load.js";
import type { Journal } from "./journal.js";

const keptRequests = 12_500;
/** Commits between two clean-ups. */
const cleaning = 1000;

/** Writes an emulator's state down as it changes: only what is new, in one transaction for each answer. */
export function writeState(database: DatabaseSync, parts: Stateful, timeWindowMs: number): Journal {
  const { world, nonces } = parts;
  const putMeta = database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  const putPlan = database.prepare("INSERT OR REPLACE INTO plan VALUES (?, ?)");
  const putEntry = database.prepare("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)");
  const putNonce = database.prepare("INSERT OR REPLACE INTO nonce VALUES (?, ?, ?)");
  const dropRequests = database.prepare(
    "DELETE FROM entry WHERE list = 'requests' AND position < ?",
  );
  const dropNonces = database.prepare("DELETE FROM nonce WHERE at < ?");

  let plans = new Map<string, PlanRecord>();
  let entries: [list: string, json: string][] = [];
  let claimed: [key: string, nonce: string, at: number][] = [];
  const written = new Map<string, string>();
  const positions = new Map<string, number>();
  let queueVersion = -1;
  let commits = 0;

  world.plans.watch((plan) => void plans.set(plan.id, plan));
  world.ledger.watch((list, entry) => void entries.push([list, JSON.stringify(entry)]));
  nonces.watch((key, nonce, at) => void claimed.push([key, nonce, at]));

  const meta = (name: string, value: unknown): void => {
    const json = JSON.stringify(value);
    if (written.get(name) === json) return;
    putMeta.run(name, json);
    written.set(name, json);
  };
  const append = (list: string, json: string): void => {
    const position = (positions.get(list) ?? 0) + 1;
    putEntry.run(list, position, json);
    positions.set(list, position);
  };
  const changing = (): void => {
    meta("clock", { ...world.clock.save(), wall: Date.now() });
    meta("random", parts.random.save());
    meta("faultRandom", parts.faultRandom.save());
    meta("faults", parts.faults.list());
    meta("throttle", parts.throttle.save());
    meta("occupations", world.occupations.save(world.clock.now()));
    meta("listing", world.listing.save());
    if (queueVersion !== world.queue.version) {
      queueVersion = world.queue.version;
      meta("queue", world.queue.save());
    }
  };
  const clean = (): void => {
    dropRequests.run((positions.get("requests") ?? 0) - keptRequests);
    dropNonces.run(Math.floor(world.clock.now() - 4 * timeWindowMs));
  };
  const inTransaction = (write: () => void): void => {
    database.exec("BEGIN");
    write();
    database.exec("COMMIT");
    plans = new Map();
    entries = [];
    claimed = [];
  };

  return {
    commit() {
      inTransaction(() => {
        for (const plan of plans.values()) putPlan.run(plan.ordinal, JSON.stringify(plan));
        for (const [list, json] of entries) append(list, json);
        for (const [key, nonce, at] of claimed) putNonce.run(key, nonce, Math.floor(at));
        changing();
        if (++commits % cleaning === 0) clean();
      });
    },
    rewrite() {
      const state = saveState(parts);
      inTransaction(() => {
        database.exec("DELETE FROM meta; DELETE FROM plan; DELETE FROM entry; DELETE FROM nonce;");
        written.clear();
        positions.clear();
        queueVersion = -1;
        meta("version", state.version);
        meta("keys", state.keys);
        meta("cens", state.cens);
        for (const plan of state.plans) putPlan.run(plan.ordinal, JSON.stringify(plan));
        for (const [list, all] of Object.entries(state.ledger)) {
          for (const entry of all as readonly unknown[]) append(list, JSON.stringify(entry));
        }
        const { current, previous } = state.nonces;
        for (const [key, texts] of [...previous, ...current]) {
          for (const nonce of texts) putNonce.run(key, nonce, Math.floor(state.clock.now));
        }
        changing();
      });
    },
  };
}
