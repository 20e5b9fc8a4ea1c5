import type { OpsContext } from "../ports/ops-context.js";
import type { Engine } from "../ports/engine.js";

/**
 * Where a process is killed: around a step of the engine (`before` its function runs, after its `effect`, after its `record`), or
 * around a call of the intent store within one, or around the arming of the watch.
 */
export type CrashPoint =
  | { readonly step: string; readonly when: "before" | "effect" | "record" }
  | { readonly store: "claim" | "answer"; readonly when: "before" | "effect" }
  | { readonly dispatcher: "later"; readonly when: "before" | "effect" };

/** Every point of `ensureTempUpgrade` at which dying has consequences of its own, in the order they come. */
export const crashPoints: readonly CrashPoint[] = [
  { step: "intent", when: "effect" },
  { step: "fence-1", when: "before" },
  { step: "fence-1", when: "record" },
  { step: "place-1", when: "before" },
  { store: "claim", when: "effect" },
  { store: "answer", when: "before" },
  { step: "place-1", when: "effect" },
  { step: "place-1", when: "record" },
  { step: "intent", when: "record" },
  { step: "baseline-1", when: "record" },
  { step: "fence-1", when: "effect" },
  { step: "plan-1", when: "record" },
  { step: "settle", when: "before" },
  { step: "settle", when: "effect" },
];

/** The points around arming the watch on the end, for an engine that has a dispatcher. */
export const armingPoints: readonly CrashPoint[] = [
  { dispatcher: "later", when: "before" },
  { dispatcher: "later", when: "effect" },
];

/** The point in words: `place-1, effect`. */
export function crashPointName(point: CrashPoint): string {
  if ("dispatcher" in point) return `dispatcher.${point.dispatcher}, ${point.when}`;
  return `${"step" in point ? point.step : `store.${point.store}`}, ${point.when}`;
}

/** The context with a trap at the point. It works on any engine and store, from outside. */
export function withCrash(
  context: OpsContext & Required<Pick<OpsContext, "engine" | "intents">>,
  point: CrashPoint | undefined,
  die: () => Promise<never> = killThisProcess,
): OpsContext {
  if (!point) return context;
  if ("step" in point) return { ...context, engine: trapStep(context.engine, point, die) };
  const { when } = point;
  const { intents, dispatcher } = context;
  const trap = async <T>(call: () => Promise<T>): Promise<T> => {
    if (when === "before") return die();
    await call();
    return die();
  };
  if ("dispatcher" in point) {
    if (!dispatcher) return context;
    return {
      ...context,
      dispatcher: { ...dispatcher, later: (...args) => trap(() => dispatcher.later(...args)) },
    };
  }
  return {
    ...context,
    intents:
      point.store === "claim"
        ? { ...intents, claim: (...args) => trap(() => intents.claim(...args)) }
        : { ...intents, answer: (...args) => trap(() => intents.answer(...args)) },
  };
}

function trapStep(
  engine: Engine,
  point: Extract<CrashPoint, { step: string }>,
  die: () => Promise<never>,
): Engine {
  return {
    ...engine,
    async step(name, fn, options) {
      if (name !== point.step) return engine.step(name, fn, options);
      if (point.when === "record") {
        await engine.step(name, fn, options);
        return die();
      }
      return engine.step(
        name,
        async () => {
          if (point.when === "effect") await fn();
          return die();
        },
        options,
      );
    },
  };
}

// No handler runs, nothing is flushed. The promise keeps everything else from going on until it has happened.
function killThisProcess(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}
