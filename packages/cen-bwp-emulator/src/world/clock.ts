import { EmulatorError } from "../emulator-error.js";

/** The emulator's time in milliseconds since the epoch, UTC. It never runs backwards. */
export interface WorldClock {
  now(): number;
  /** Moves forward to an instant. Throws `EmulatorError` ClockBackwards for one that has passed. */
  moveTo(instant: number): void;
}

/** A clock that stands still until it is moved. */
export function virtualClock(start: number): WorldClock {
  let current = start;
  return {
    now: () => current,
    moveTo(instant) {
      requireForward(current, instant);
      current = instant;
    },
  };
}

/** A clock that follows a wall clock from `start` on, plus everything it was moved by. */
export function realClock(start: number, wall: () => number = Date.now): WorldClock {
  let offset = start - wall();
  let latest = start;
  // A wall clock may be set back; the world's must not, or events would run twice.
  const now = (): number => (latest = Math.max(latest, wall() + offset));
  return {
    now,
    moveTo(instant) {
      const current = now();
      requireForward(current, instant);
      offset += instant - current;
    },
  };
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
