import type { Clock } from "../ports/clock.js";
import type { Engine } from "../ports/engine.js";

/**
 * The engine for one part of a run: its step names cannot meet those of another part, and its times are its own, so that parts may
 * run side by side and replay in another order.
 */
export function scopedEngine(engine: Engine, scope: string, clock: Clock): Engine {
  let times = 0;
  const step: Engine["step"] = (name, fn, options) => engine.step(`${scope}/${name}`, fn, options);
  return {
    token: engine.token,
    step,
    sleepUntil: (name, instant, signal) => engine.sleepUntil(`${scope}/${name}`, instant, signal),
    now: () => step(`time-${(times += 1)}`, async () => clock.now(), { readOnly: true }),
  };
}
