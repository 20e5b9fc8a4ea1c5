/** So many requests of one key in a time. With an `operation`, of that operation alone. */
export interface ThrottleRule {
  readonly operation?: string;
  /** Default: each key by itself. */
  readonly accessKeyId?: string;
  /** At once, and again over `windowMs` of the emulator's time. */
  readonly limit: number;
  readonly windowMs: number;
}

/** Why a request has to wait. */
export interface Throttled {
  readonly perOperation: boolean;
  readonly retryAfterMs: number;
}

/** How full a bucket was, and when. */
type SavedBucket = readonly [bucket: string, tokens: number, at: number];

/** Token buckets on the emulator's clock. */
export interface Throttle {
  /** Takes a token of every bucket that concerns a request, or none if one is empty. */
  take(accessKeyId: string, operation: string, now: number): Throttled | undefined;
  save(): readonly SavedBucket[];
  load(saved: readonly SavedBucket[]): void;
}

export function throttle(rules: readonly ThrottleRule[]): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(accessKeyId, operation, now) {
      const full: { bucket: { tokens: number; at: number }; tokens: number }[] = [];
      for (const [index, rule] of rules.entries()) {
        if (rule.operation !== undefined && rule.operation !== operation) continue;
        if (rule.accessKeyId !== undefined && rule.accessKeyId !== accessKeyId) continue;
        const name = `${index}/${accessKeyId}`;
        const bucket = buckets.get(name) ?? { tokens: rule.limit, at: now };
        buckets.set(name, bucket);
        const refilled = ((now - bucket.at) * rule.limit) / rule.windowMs;
        const tokens = Math.min(rule.limit, bucket.tokens + refilled);
        if (tokens < 1) {
          const retryAfterMs = Math.ceil(((1 - tokens) * rule.windowMs) / rule.limit);
          return { perOperation: rule.operation !== undefined, retryAfterMs };
        }
        full.push({ bucket, tokens });
      }
      for (const { bucket, tokens } of full) Object.assign(bucket, { tokens: tokens - 1, at: now });
      return undefined;
    },
    save: () => [...buckets].map(([name, { tokens, at }]) => [name, tokens, at]),
    load(saved) {
      buckets.clear();
      for (const [name, tokens, at] of saved) buckets.set(name, { tokens, at });
    },
  };
}
