import type { AttemptTimings } from "./attempt-timings.js";
import type { Sent } from "./sent.js";

/** What a {@link TransportFailure} tells. */
export interface TransportFailureDetails {
  readonly kind: "transport" | "timeout";
  /** One of the codes in the README, for example `ConnectionRefused`. */
  readonly code: string;
  readonly sent: Sent;
  readonly message: string;
  /** HTTP status, if the head of the answer came. */
  readonly status?: number | undefined;
  /** `Date` header of that head, ms since the epoch. */
  readonly serverDate?: number | undefined;
  readonly timings?: AttemptTimings | undefined;
  readonly cause?: unknown;
}

/** How a `Transport` rejects: it says what failed and whether bytes may have left. */
export class TransportFailure extends Error {
  static {
    Object.defineProperty(this.prototype, "name", { value: "TransportFailure" });
  }
  readonly details: TransportFailureDetails;

  constructor(details: TransportFailureDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.details = details;
  }
}
