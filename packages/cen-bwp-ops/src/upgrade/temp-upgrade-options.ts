import { readDurations } from "../failure/read-settings.js";
import type { RunOptions } from "../ports/progress.js";
import type { PollDelays } from "../run/poll-delays.js";

/** Settings of `ensureTempUpgrade`. All durations in ms. */
export interface TempUpgradeOptions extends RunOptions {
  /** A key of your own instead of account, plan, bandwidth and end: for example a window and its occurrence. */
  readonly intentKey?: string;
  /** Who wants it and why; kept with the intent. */
  readonly actor?: string;
  readonly reason?: string;
  /** How long to wait for an accepted order to take effect; 30 min by default. */
  readonly effectTimeoutMs?: number;
  /** How long an order with an unknown answer may take to show; 15 min by default. */
  readonly settleMs?: number;
  /** How far the end the service shows may lie from the one ordered; 0 (the same minute) by default. */
  readonly endToleranceMs?: number;
}

const minuteMs = 60_000;

/** The waits a run works with. */
export interface TempUpgradeWaits {
  readonly effectTimeoutMs: number;
  readonly settleMs: number;
  readonly endToleranceMs: number;
}

/**
 * The options with their defaults.
 *
 * @throws {InputError} naming the first that is no duration.
 */
export function waitsOf(options: TempUpgradeOptions): TempUpgradeWaits {
  const { effectTimeoutMs, settleMs, endToleranceMs } = options;
  readDurations({ effectTimeoutMs, settleMs, endToleranceMs });
  return {
    effectTimeoutMs: effectTimeoutMs ?? 30 * minuteMs,
    settleMs: settleMs ?? 15 * minuteMs,
    endToleranceMs: endToleranceMs ?? 0,
  };
}

/** Between looks at a plan whose order is on its way. */
export const effectDelays: PollDelays = { firstMs: 2_000, maxMs: 30_000 };

/** Between tries of an order that provably was not sent. */
export const notSentDelays: PollDelays = { firstMs: 2_000, maxMs: 30_000 };

/** Tries of an order as long as each one provably was not sent. */
export const maxOrderTries = 5;

/** TempUpgradeCenBandwidthPackageSpec: the shortest temporary upgrade. */
export const minimumLeadMs: number = 3 * 60 * minuteMs;

/** Below this above the minimum, the order may come too late by the time it is paid. */
export const leadMarginMs: number = 3 * minuteMs;
