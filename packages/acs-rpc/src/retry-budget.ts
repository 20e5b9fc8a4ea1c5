import { AcsUsageError } from "./acs-usage-error.js";

/** What a repeated attempt costs, in tokens. A call that succeeded only when repeated gives as much back. */
const REPEAT_COST = 5;

/**
 * The tokens that all calls of a client share. Repeating costs tokens and success earns them, so that a service that is
 * down gets each call once instead of several times.
 */
export interface RetryBudget {
  /** Takes what one repetition costs; `false` if there is not enough, which takes nothing. */
  take(): boolean;
  /** Gives back after a success: the cost of a repetition if there was one, otherwise one token. */
  earn(repeated: boolean): void;
}

/** A budget that is full at `capacity` tokens and starts full; `false` never refuses. */
export function retryBudget(capacity: number | false): RetryBudget {
  if (capacity === false) return { take: () => true, earn: () => undefined };
  if (!(capacity >= 0)) {
    throw new AcsUsageError({
      code: "RetryInvalid",
      message: `retryBudget is ${String(capacity)}; give a number of tokens of at least 0, or false for no limit.`,
    });
  }
  let tokens = capacity;
  return {
    take(): boolean {
      if (tokens < REPEAT_COST) return false;
      tokens -= REPEAT_COST;
      return true;
    },
    earn(repeated: boolean): void {
      tokens = Math.min(capacity, tokens + (repeated ? REPEAT_COST : 1));
    },
  };
}
