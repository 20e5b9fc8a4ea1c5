/** Time, as the workflows see it. Instants are ms since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves at or after the instant; rejects with the signal's reason if that fires first. */
  sleepUntil(instant: number, signal?: AbortSignal): Promise<void>;
}

// setTimeout fires at once for anything longer.
const longestTimerMs = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleepUntil(instant, signal) {
    for (;;) {
      signal?.throwIfAborted();
      const left = instant - Date.now();
      if (left <= 0) return;
      await sleep(Math.min(left, longestTimerMs), signal);
    }
  },
};

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
