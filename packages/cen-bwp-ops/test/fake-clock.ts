import type { Clock } from "../src/index.js";

/** A clock that stands still until somebody sleeps. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  /** Every instant somebody slept until, in order. */
  readonly sleeps: readonly number[];
}

export function fakeClock(start: number): FakeClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    advance(ms) {
      now += ms;
    },
    async sleepUntil(instant, signal) {
      signal?.throwIfAborted();
      sleeps.push(instant);
      now = Math.max(now, instant);
    },
  };
}
