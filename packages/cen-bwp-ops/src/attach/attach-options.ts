import type { RunOptions } from "../ports/progress.js";
import type { PollDelays } from "../run/poll-delays.js";

/** Settings of `attachIfNotConflictingSpan`. */
export interface AttachOptions extends RunOptions {
  /** How long to go on while the service is busy or the attachment does not show, in ms; 5 min by default. */
  readonly timeoutMs?: number;
}

/** 5 min: as long as the service's other tools keep trying an attachment. */
export const attachTimeoutMs: number = 5 * 60_000;

/** Between looks, and between tries while the service is busy. */
export const attachDelays: PollDelays = { firstMs: 1_000, maxMs: 15_000 };

/**
 * Looks with the same verdict against us before it is believed once an attachment of ours may be in force: a lagging answer
 * could show the time before.
 */
export const adverseLooks = 3;

/** Looks for the rival after the service said the span is taken. */
export const unseenLooks = 5;
