/** How long to wait between looks: grows from `firstMs` by half each time up to `maxMs`. */
export interface PollDelays {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** The wait before look `n` (0 is the first). */
export function pollDelay(delays: PollDelays, n: number): number {
  return Math.min(delays.maxMs, Math.round(delays.firstMs * 1.5 ** Math.min(n, 64)));
}
