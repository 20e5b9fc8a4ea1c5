import type { AcsError } from "./acs-error.js";
import type { CallScope } from "./call-scope.js";
import { endedFailure } from "./ended-failure.js";
import type { Failure } from "./failure.js";
import { type Idempotency, isRepeatable } from "./operation.js";
import { reportAttempt } from "./report-attempt.js";
import type { RetryBudget } from "./retry-budget.js";
import { backoffMs, mayRepeat, type RetrySettings } from "./retry-policy.js";
import type { CallOptions } from "./rpc-client.js";
import type { AttemptOutcome } from "./run-attempt.js";
import { type Sent, strongerSent } from "./sent.js";
import { toAcsError } from "./to-acs-error.js";

/** What the retry loop takes from outside, so that tests need neither wait nor guess. */
export interface RetryPorts {
  /** Waits; may reject when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** One call, ready to be attempted. */
export interface Call {
  readonly operation: string;
  readonly idempotency: Idempotency;
  readonly retry: RetrySettings;
  readonly budget: RetryBudget;
  readonly scope: CallScope;
  readonly onAttempt: CallOptions["onAttempt"];
  readonly onAttemptStart: ((attempt: number) => void) | undefined;
  readonly attempt: () => Promise<AttemptOutcome>;
  /** Sets right what made an attempt fail, if it can; `true` means that trying again at once makes sense. */
  readonly repair: (failure: Failure) => boolean;
  /** `true` when no further attempt can be made. */
  readonly closed: () => boolean;
}

/** Attempts a call until it succeeds or must not, need not or cannot be repeated. Throws `AcsError` only. */
export async function runCall(call: Call, ports: RetryPorts): Promise<object> {
  const { operation, idempotency, retry, scope } = call;
  let sent: Sent = "no";
  let lastError: AcsError | undefined;
  for (let attempts = 1; ; attempts++) {
    if (scope.ended() !== undefined) {
      const failure = endedFailure(scope, { sent, cause: lastError });
      throw toAcsError(failure, {
        operation,
        attempts: attempts - 1,
        sent,
        retryable: mayRepeat(idempotency, failure),
      });
    }
    call.onAttemptStart?.(attempts);
    const startedAt = performance.now();
    const outcome = await call.attempt();
    const progress = { operation, attempt: attempts, durationMs: performance.now() - startedAt };
    if (outcome.ok) {
      call.budget.earn(attempts > 1);
      if (call.onAttempt !== undefined)
        reportAttempt(call.onAttempt, { ...progress, sent: "yes" }, outcome);
      return outcome.output;
    }
    const { failure } = outcome;
    sent = strongerSent(sent, failure.sent);
    const repaired = call.repair(failure) && isRepeatable(idempotency);
    const retryable = repaired || mayRepeat(idempotency, failure);
    lastError = toAcsError(failure, { operation, attempts, sent, retryable });
    const pause = repaired ? 0 : backoffMs(retry, attempts, ports.random(), failure.retryAfterMs);
    const again =
      retryable &&
      attempts < retry.maxAttempts &&
      scope.ended() === undefined &&
      pause < scope.remainingMs() &&
      !call.closed() &&
      (repaired || call.budget.take());
    if (call.onAttempt !== undefined) {
      const event = { ...progress, sent: failure.sent, error: lastError };
      reportAttempt(call.onAttempt, again ? { ...event, retryInMs: pause } : event, outcome);
    }
    if (!again) throw lastError;
    // Cut short by the end of the call, which the next round notices.
    await ports.sleep(pause, scope.signal()).catch(() => undefined);
  }
}
