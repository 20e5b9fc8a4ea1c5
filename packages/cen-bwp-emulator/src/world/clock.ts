import { EmulatorError } from "../emulator-error.js";

/** A clock as plain data. */
export interface SavedClock {
  /** ms since the epoch, UTC. */
  readonly now: number;
  readonly rate: number;
}

/** The emulator's time in milliseconds since the epoch, UTC. It never runs backwards. */
export interface WorldClock {
  now(): number;
  /** How much faster than the wall clock it runs; 0 stands still. */
  rate(): number;
  /** Runs at another rate from now on. Throws `EmulatorError` BadOption for one that is not 0 to 1 000 000. */
  run(rate: number): void;
  /** Moves forward to an instant. Throws `EmulatorError` ClockBackwards for one that has passed. */
  moveTo(instant: number): void;
  save(): SavedClock;
  /** Takes up another time, an earlier one too. */
  load(saved: SavedClock): void;
}

/** A clock that stands still until it is moved. */
export function virtualClock(start: number): WorldClock {
  return worldClock(start, 0);
}

/** A clock that follows a wall clock from `start` on, plus everything it was moved by. */
export function realClock(start: number, wall: () => number = Date.now): WorldClock {
  return worldClock(start, 1, wall);
}

/** A clock that runs at `rate` times the wall clock from `start` on, plus everything it was moved by. */
export function worldClock(
  start: number,
  startRate: number,
  wall: () => number = Date.now,
): WorldClock {
  requireRate(startRate);
  let rate = startRate;
  let latest = start;
  let anchor = { world: start, wall: wall() };
  const now = (): number => {
    if (rate === 0) return latest;
    // A wall clock may be set back; the world's must not, or events would run twice.
    const running = Math.floor(anchor.world + (wall() - anchor.wall) * rate);
    return (latest = Math.max(latest, running));
  };
  const restart = (instant: number): void => {
    latest = instant;
    anchor = { world: instant, wall: wall() };
  };
  return {
    now,
    rate: () => rate,
    run(next) {
      requireRate(next);
      restart(now());
      rate = next;
    },
    moveTo(instant) {
      requireForward(now(), instant);
      restart(instant);
    },
    save: () => ({ now: now(), rate }),
    load(saved) {
      rate = saved.rate;
      restart(saved.now);
    },
  };
}

function requireRate(rate: number): void {
  if (rate >= 0 && rate <= 1_000_000) return;
  throw new EmulatorError(
    "BadOption",
    `The clock cannot run at ${rate} times real time. Pass 0 (it stands still) to 1000000.`,
    { path: ["clock"] },
  );
}

function requireForward(current: number, instant: number): void {
  if (!Number.isFinite(instant)) {
    throw new EmulatorError(
      "BadOption",
      `The clock cannot move to ${instant}. Pass a finite number of milliseconds.`,
    );
  }
  if (instant < current) {
    throw new EmulatorError(
      "ClockBackwards",
      `The clock stands at ${current} and cannot go back to ${instant}. Create a new emulator to start earlier.`,
    );
  }
}
