import type { Clock, Engine } from "../src/index.js";

/** Stands for kill -9: nothing in the workflow may catch it and go on. */
export class Crash extends Error {}

/** Where an attempt dies: at which step, and whether its function ran before. */
export interface CrashPoint {
  readonly step: number;
  readonly when: "before" | "afterEffect" | "afterRecord";
}

/** An engine with a journal that survives, for one attempt that may die at a point. */
export function crashingEngine(
  clock: Clock,
  journal: Map<string, string>,
  token: string,
  crash?: CrashPoint,
): Engine {
  let steps = 0;
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
      if (recorded === undefined) {
        steps += 1;
        const here = crash?.step === steps ? crash.when : undefined;
        if (here === "before") throw new Crash(name);
        const value = await fn();
        if (here === "afterEffect") throw new Crash(name);
        // Through JSON, as in every real journal.
        journal.set(name, JSON.stringify(value));
        if (here === "afterRecord") throw new Crash(name);
        return value;
      }
      return JSON.parse(recorded) as T;
    },
  };
}
