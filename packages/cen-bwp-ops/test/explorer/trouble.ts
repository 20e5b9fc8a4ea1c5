import type { Clock, Engine } from "../../src/index.js";
import { Crash } from "../crashing-engine.js";
import { type FakeCen, lost, notConnected, refused, serverError, throttled } from "../fake-cen.js";
import type { Choose } from "./explore.js";

/** How much may go wrong on one path. */
export interface Depth {
  /** Faults of writes. */
  readonly faults: number;
  /** Processes that die. */
  readonly crashes: number;
  /** Reads that show the past or fail. */
  readonly reads: number;
  /** Things a rival does. */
  readonly rivals: number;
}

/** The budgets of one path, and what is on its way. */
export interface Trouble {
  /** A choice, as long as the budget lasts; `usual` costs nothing. */
  pick(budget: keyof Depth, usual: string, others: readonly string[]): string;
  /** Something that happens later. */
  later(at: number, act: () => void): void;
  /** Writes that will still arrive. */
  readonly pending: { at: number; act: () => void }[];
}

export function trouble(cen: FakeCen, choose: Choose, depth: Depth): Trouble {
  const left = { ...depth };
  const pending: Trouble["pending"] = [];
  return {
    pending,
    pick(budget, usual, others) {
      if (left[budget] <= 0) return usual;
      const choice = choose([usual, ...others]);
      if (choice !== usual) left[budget] -= 1;
      return choice;
    },
    later(at, act) {
      pending.push({ at: cen.clock.now() + at, act });
    },
  };
}

/** How far a read may lag, ms, and how late a write may arrive: sooner and later than any settling. */
const lagMs = 8_000;
const lateMs = { soon: 3_000, late: 600_000 } as const;

const writeFaults = [
  "lostAfter",
  "lostBefore",
  "500After",
  "503",
  "throttled",
  "notConnected",
  "refused",
  "soon",
  "late",
] as const;

/** Puts trouble between the workflow and the service: before every call, faults, lags, late arrivals, and the rival. */
export function troubleCalls(
  cen: FakeCen,
  it: Trouble,
  write: "order" | "associate",
  arrive: () => void,
  rival: { readonly acts: readonly string[]; act(which: string): void },
): void {
  const interlude = (): void => {
    for (const event of it.pending.toSorted((a, b) => a.at - b.at)) {
      if (event.at > cen.clock.now()) break;
      it.pending.splice(it.pending.indexOf(event), 1);
      event.act();
    }
    const act = it.pick("rivals", "no rival", rival.acts);
    if (act !== "no rival") rival.act(act);
  };
  cen.before[write] = () => {
    interlude();
    const fault = it.pick("faults", "ok", writeFaults);
    const script = cen.script[write];
    if (fault === "lostAfter") script.push(lost(true));
    if (fault === "lostBefore") script.push(lost(false));
    if (fault === "500After") script.push(serverError(true));
    if (fault === "503") script.push(serverError(false));
    if (fault === "throttled") script.push(throttled);
    if (fault === "notConnected") script.push(notConnected);
    if (fault === "refused") script.push(refused("OperationFailed.InsufficientBalance"));
    if (fault === "soon" || fault === "late") {
      script.push(lost(false));
      it.later(lateMs[fault], arrive);
    }
  };
  cen.before.describe = () => {
    interlude();
    const read = it.pick("reads", "fresh", ["stale", "unread"]);
    cen.lagMs = read === "stale" ? lagMs : 0;
    if (read === "unread") cen.script.describe.push(lost(false));
  };
}

/** An engine whose process may die at every step boundary. */
export function troubledEngine(
  clock: Clock,
  journal: Map<string, string>,
  token: string,
  it: Trouble,
): Engine {
  let times = 0;
  return {
    token,
    now() {
      const name = `time/${(times += 1)}`;
      const value = Number(journal.get(name) ?? clock.now());
      journal.set(name, String(value));
      return Promise.resolve(value);
    },
    sleepUntil: (_name, instant, signal) => clock.sleepUntil(instant, signal),
    async step<T>(name: string, fn: () => Promise<T>): Promise<T> {
      const recorded = journal.get(name);
      if (recorded !== undefined) return JSON.parse(recorded) as T;
      const words = ["before", "effect", "record"].map((when) => `dies at ${name}, ${when}`);
      const crash = it.pick("crashes", "lives", words);
      if (crash === words[0]) throw new Crash(name);
      const value = await fn();
      if (crash === words[1]) throw new Crash(name);
      journal.set(name, JSON.stringify(value) ?? "null");
      if (crash === words[2]) throw new Crash(name);
      return value;
    },
  };
}

/** Runs attempts until one comes through; each has a token of its own. */
export async function throughCrashes<T>(attempt: (token: string) => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt(`attempt-${n}`);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}
