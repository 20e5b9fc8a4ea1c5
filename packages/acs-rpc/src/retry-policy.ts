import { AcsUsageError } from "./acs-usage-error.js";
import type { Failure } from "./failure.js";
import { type Idempotency, isRepeatable } from "./operation.js";

/** How often and after which pauses a call is repeated. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default 3. */
  readonly maxAttempts?: number;
  /** Longest pause after the first attempt, ms; it doubles with each further one. Default 200. */
  readonly baseMs?: number;
  /** Longest pause at all, ms. Default 5 000. */
  readonly capMs?: number;
}

/** {@link RetryOptions} with every value set. */
export type RetrySettings = Required<RetryOptions>;

/** What applies when nothing is said about retries. */
export const DEFAULT_RETRY: RetrySettings = { maxAttempts: 3, baseMs: 200, capMs: 5_000 };

/** Tokens of a client's retry budget unless said otherwise: a hundred repetitions in a row. */
export const DEFAULT_RETRY_BUDGET = 500;

/** Puts options over the settings they override; `false` means a single attempt. */
export function retrySettings(
  base: RetrySettings,
  options: RetryOptions | false | undefined,
): RetrySettings {
  if (options === undefined) return base;
  const settings = options === false ? { ...base, maxAttempts: 1 } : { ...base, ...options };
  const { maxAttempts, baseMs, capMs } = settings;
  if (!(Number.isInteger(maxAttempts) && maxAttempts >= 1 && baseMs >= 0 && capMs >= 0)) {
    throw new AcsUsageError({
      code: "RetryInvalid",
      message: "retry needs maxAttempts of at least 1, and baseMs and capMs in ms of at least 0.",
    });
  }
  return settings;
}

// Throttling is documented with status 400, so the code decides; matching follows the vendor's Terraform provider.
const OVERLOADED = /throttl|^ServiceUnavailable|^SystemBusy$/i;
// The object is in the middle of another change. These stand for one product or many, and none means "never".
const BUSY =
  /^(Operation\.Blocking|OperationConflict|TaskConflict|LastTokenProcessing|InvalidStatus\.Resource)$|InstanceStatus$|IncorrectStatus|IsProcessing$/;
const FINAL: ReadonlySet<string> = new Set([
  "Aborted",
  "ClientClosed",
  "ProxyInvalid",
  "TransportUnsupported",
]);

/** Whether the operation may be sent again after this failure, and doing so can help. */
export function mayRepeat(idempotency: Idempotency, failure: Failure): boolean {
  if (failure.kind === "usage" || FINAL.has(failure.code)) return false;
  if (!isRepeatable(idempotency)) return failure.sent === "no";
  if (failure.kind === "transport" || failure.kind === "timeout") return true;
  const status = failure.status ?? 0;
  if (status >= 500 || status === 429 || status === 408) return true;
  if (failure.kind === "decode") return status >= 200 && status < 300;
  return OVERLOADED.test(failure.code) || (idempotency === "convergent" && BUSY.test(failure.code));
}

/** The pause before the next attempt, ms: full jitter, but never less than the service asks for. */
export function backoffMs(
  settings: RetrySettings,
  attempt: number,
  random: number,
  retryAfterMs: number | undefined,
): number {
  const ceiling = Math.min(settings.capMs, settings.baseMs * 2 ** (attempt - 1));
  return Math.max(random * ceiling, retryAfterMs ?? 0);
}
