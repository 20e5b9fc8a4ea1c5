import type { Sent } from "./sent.js";

/** Where a call failed. */
export type AcsErrorKind = "service" | "transport" | "timeout" | "decode" | "usage";

/** Why RAM refused a call, as far as the service tells (`AccessDeniedDetail`). */
export interface AccessDenied {
  readonly action?: string;
  readonly principalType?: string;
  readonly principalName?: string;
  readonly principalOwnerId?: string;
  /** `ImplicitDeny` or `ExplicitDeny`. */
  readonly noPermissionType?: string;
  readonly policyType?: string;
  readonly diagnosticMessage?: string;
}

/** Everything an {@link AcsError} is made of. */
export interface AcsErrorDetails {
  readonly message: string;
  readonly code: string;
  readonly operation?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly recommend?: string | undefined;
  readonly serviceMessage?: string | undefined;
  readonly accessDenied?: AccessDenied | undefined;
  readonly attempts?: number | undefined;
  readonly sent?: Sent | undefined;
  readonly retryable?: boolean | undefined;
  readonly serverDate?: number | undefined;
  readonly cause?: unknown;
}

const BRAND = Symbol.for("acs-rpc.AcsError");

/** Not printed with the error, whose message begins with it already. */
const HIDDEN_FIELD = "serviceMessage";

const OPTIONAL_FIELDS = [
  "operation",
  "status",
  "requestId",
  "recommend",
  "serviceMessage",
  "accessDenied",
  "serverDate",
] as const;

/**
 * Base of everything this package throws. Nothing in it holds an AccessKey secret, a security token or an Authorization
 * header: not the message, the stack, the fields or the cause.
 */
export abstract class AcsError extends Error {
  static {
    Object.defineProperty(this.prototype, BRAND, { value: true });
  }
  abstract readonly kind: AcsErrorKind;
  /** Stable. Of a service error the `Code` of the service, otherwise one of the codes in the README. */
  readonly code: string;
  /** Name of the operation called. */
  declare readonly operation?: string;
  /** HTTP status, if the head of an answer came. */
  declare readonly status?: number;
  /** The service's id of the request; its support asks for it. */
  declare readonly requestId?: string;
  /** Link to the service's troubleshooting page for this failure. */
  declare readonly recommend?: string;
  /**
   * The whole text of the service. `message` has its first line only: to a wrong signature the service answers with everything it
   * verified, over many lines.
   */
  declare readonly serviceMessage?: string;
  declare readonly accessDenied?: AccessDenied;
  /** How many attempts were begun. */
  readonly attempts: number;
  /** The strongest statement over all attempts of the call. */
  readonly sent: Sent;
  /** Whether the same call may be made again and could then succeed: it respects the operation's idempotency. */
  readonly retryable: boolean;
  /** The `Date` header of the answer, ms since the epoch: the clock that the service judges times by. */
  declare readonly serverDate?: number;

  constructor(details: AcsErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.attempts = details.attempts ?? 0;
    this.sent = details.sent ?? "no";
    this.retryable = details.retryable ?? false;
    for (const field of OPTIONAL_FIELDS) {
      // Absent rather than undefined, so that printing an error shows what is known and nothing else.
      if (details[field] !== undefined)
        Object.defineProperty(this, field, {
          value: details[field],
          enumerable: field !== HIDDEN_FIELD,
        });
    }
  }

  /** The fields as plain data, without stack and cause. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** Whether a value is an error of this package, also of another copy of it. */
export function isAcsError(error: unknown): error is AcsError {
  return typeof error === "object" && error !== null && BRAND in error;
}
