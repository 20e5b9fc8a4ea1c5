import type { ClockOptions } from "./found.js";

/** The instants a check compares with; `NaN` compares with nothing. */
export interface Clock {
  /** Whether any was given. */
  readonly asked: boolean;
  readonly now: number;
  readonly expiresAt: number;
  /** Objects of shapes that hold themselves seen so far. */
  visits: number;
}

const unasked: Clock = { asked: false, now: NaN, expiresAt: NaN, visits: 0 };

/** For shapes in which no visits are counted. */
export function clockOf({ now, expiresAt }: ClockOptions = {}): Clock {
  if (now === undefined && expiresAt === undefined) return unasked;
  return { asked: true, now: instant(now), expiresAt: instant(expiresAt), visits: 0 };
}

/** For shapes that hold themselves. */
export function visitorOf(options: ClockOptions | undefined): Clock {
  return { ...clockOf(options) };
}

function instant(given: number | Date | undefined): number {
  return given === undefined ? NaN : Number(given);
}

/** Instants, or what is asked for them anew at each judgement. */
export type ClockSource = ClockOptions | (() => ClockOptions);

export function clockAt(source: ClockSource): Clock {
  return clockOf(typeof source === "function" ? source() : source);
}
