/** The state of one account's pace. Plain JSON. */
export interface PaceBucket {
  /** Calls per second. */
  readonly rate: number;
  /** When the line would be empty, ms since the epoch. */
  readonly until: number;
  /** When the rate was halved last, ms since the epoch. */
  readonly halvedAt: number;
}

/** Bounds of a pace. The service publishes no quota for these operations; the defaults are ours. */
export interface PaceSettings {
  /** Calls per second to begin with; 5 by default. */
  readonly start?: number;
  /** The fastest and the slowest; 20 and 0.2 calls per second by default. */
  readonly most?: number;
  readonly least?: number;
  /** How much faster after every call that left, calls per second; 0.1 by default. */
  readonly step?: number;
  /** Calls that may leave at once after a pause; 5 by default. */
  readonly burst?: number;
}

// Calls that were on their way together are throttled together: that is one sign, not many.
const sameSignMs = 1_000;
// A line longer than this comes from a clock that was wrong.
const longestLineMs = 10 * 60_000;

/** The bucket after a call has taken its place, and when that call may leave. Pure. */
export function reservePace(
  bucket: PaceBucket | undefined,
  now: number,
  { start = 5, most = 20, step = 0.1, burst = 5 }: PaceSettings,
): { readonly bucket: PaceBucket; readonly at: number } {
  const { rate, until, halvedAt } = bucket ?? { rate: start, until: 0, halvedAt: 0 };
  const perCall = 1_000 / rate;
  const line = until > now + longestLineMs ? now : Math.max(until, now);
  // As many as `burst` places may be taken before the first call has to wait.
  const at = Math.max(now, Math.round(line - (burst - 1) * perCall));
  const faster = Math.min(most, rate + step);
  return { bucket: { rate: faster, until: line + perCall, halvedAt }, at };
}

/** The bucket after a call was throttled: half the rate, and nobody leaves at once. Pure. */
export function halvePace(
  bucket: PaceBucket | undefined,
  now: number,
  { start = 5, least = 0.2, burst = 5 }: PaceSettings,
): PaceBucket {
  const { rate, until, halvedAt } = bucket ?? { rate: start, until: now, halvedAt: 0 };
  if (bucket && now >= halvedAt && now - halvedAt < sameSignMs) return bucket;
  const half = Math.max(least, rate / 2);
  return { rate: half, until: Math.max(until, now + (burst * 1_000) / half), halvedAt: now };
}
