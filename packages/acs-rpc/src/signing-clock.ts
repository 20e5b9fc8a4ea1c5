import type { Failure } from "./failure.js";

/** The time requests are signed with. */
export interface SigningClock {
  /** ms since the epoch. */
  now(): number;
  /**
   * Learns from a refused date. Returns `true` if the clock was corrected, so that signing again can help.
   */
  learn(failure: Failure): boolean;
}

/**
 * The machine's clock, set right by the `Date` header when the service finds a date expired. A clock given by the caller
 * is taken as it is.
 */
export function signingClock(given: (() => number) | undefined): SigningClock {
  if (given !== undefined) return { now: given, learn: () => false };
  let skewMs = 0;
  return {
    now: () => Date.now() + skewMs,
    learn({ code, serverDate }: Failure): boolean {
      if (code !== "InvalidTimeStamp.Expired" || serverDate === undefined) return false;
      skewMs = serverDate - Date.now();
      return true;
    },
  };
}
