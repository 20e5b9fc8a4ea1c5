import type { Clock } from "./clock.js";
import type { Engine } from "./engine.js";

/** Runs the workflow in this process and remembers nothing: the intent store alone keeps an order from being repeated. */
export function directEngine(clock: Clock): Engine {
  return {
    token: crypto.randomUUID(),
    step: (_name, fn) => fn(),
    sleepUntil: (_name, instant, signal) => clock.sleepUntil(instant, signal),
    now: () => Promise.resolve(clock.now()),
  };
}
