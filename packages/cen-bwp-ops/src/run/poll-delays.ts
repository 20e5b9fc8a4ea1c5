/** How long to wait between looks: grows from `firstMs` by half each time up to `maxMs`. */
export interface PollDelays {
  readonly firstMs: number;
  readonly maxMs: number;
}

/**
 * The wait before look `n` (0 is the first). `random` (0 to 1) moves it by up to a quarter either way, so that many runs that began
 * together do not look together for ever.
 */
export function pollDelay(delays: PollDelays, n: number, random = 0.5): number {
  const even = Math.min(delays.maxMs, delays.firstMs * 1.5 ** Math.min(n, 64));
  return Math.round(even * (0.75 + random / 2));
}
