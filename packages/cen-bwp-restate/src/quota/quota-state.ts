/** How fast an account may be called. Rates are calls per second. */
export interface QuotaSettings {
  /** What is never exceeded. The service publishes no figure; 10 by default. */
  readonly maxRate: number;
  /** What is never undercut, however often the service throttles; 0.5 by default. */
  readonly minRate: number;
  /** Calls that may leave at once after a pause; 10 by default. */
  readonly burst: number;
  /** By how much the rate grows in each second without throttling; 0.5 by default. */
  readonly growth: number;
  /** How long nothing leaves after throttling, ms; 1 s by default. */
  readonly pauseMs: number;
}

/** The settings nobody has changed. */
export const defaultQuota: QuotaSettings = {
  maxRate: 10,
  minRate: 0.5,
  burst: 10,
  growth: 0.5,
  pauseMs: 1_000,
};

/** The bucket of an account. Instants are ms since the epoch. */
export interface QuotaState {
  readonly rate: number;
  /** Calls that may leave now. Below zero: that many are promised to callers who wait. */
  readonly tokens: number;
  readonly at: number;
  /** Nothing leaves before. */
  readonly pausedUntil: number;
  readonly cutAt: number;
}

/** A full bucket. */
export function freshQuota({ maxRate, burst }: QuotaSettings, now: number): QuotaState {
  return { rate: maxRate, tokens: burst, at: now, pausedUntil: 0, cutAt: 0 };
}

/** The bucket as it is now: it has filled, and the rate has grown. Pure. */
export function refilled(state: QuotaState, settings: QuotaSettings, now: number): QuotaState {
  const from = Math.max(state.at, state.pausedUntil);
  // Servers' clocks may differ a little; time never runs backwards here.
  const seconds = Math.max(0, now - from) / 1_000;
  return {
    ...state,
    rate: Math.min(settings.maxRate, state.rate + settings.growth * seconds),
    // Slowed down, a second's worth at most: the service has shown that it takes no more at once.
    tokens: Math.min(settings.burst, Math.max(1, state.rate), state.tokens + state.rate * seconds),
    at: Math.max(state.at, now),
  };
}

/** When calls may leave. */
export interface Turns {
  /** How long the last of them has to wait, ms. */
  readonly waitMs: number;
  /** The time between two of them, ms. */
  readonly apartMs: number;
}

/** Takes calls from the bucket. Pure. */
export function takeCalls(
  state: QuotaState,
  settings: QuotaSettings,
  now: number,
  calls: number,
): { readonly state: QuotaState; readonly turns: Turns } {
  const full = refilled(state, settings, now);
  const tokens = full.tokens - calls;
  const pause = Math.max(0, full.pausedUntil - now);
  const waitMs = Math.ceil(pause + Math.max(0, -tokens / full.rate) * 1_000);
  return { state: { ...full, tokens }, turns: { waitMs, apartMs: 1_000 / full.rate } };
}

/**
 * The service has throttled: half the rate, and a pause. What was on its way together is throttled together, so it counts once a
 * second. Pure.
 */
export function throttled(state: QuotaState, settings: QuotaSettings, now: number): QuotaState {
  const full = refilled(state, settings, now);
  const pausedUntil = Math.max(full.pausedUntil, now + settings.pauseMs);
  if (now - full.cutAt < 1_000) return { ...full, pausedUntil };
  const rate = Math.max(settings.minRate, full.rate / 2);
  return { ...full, rate, pausedUntil, cutAt: now, tokens: Math.min(full.tokens, 0) };
}
