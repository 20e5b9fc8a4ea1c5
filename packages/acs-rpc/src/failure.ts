import type { AcsErrorDetails, AcsErrorKind } from "./acs-error.js";
import type { AttemptTimings } from "./attempt-timings.js";
import type { Sent } from "./sent.js";

/** Why one attempt failed, as data: what an error of the call is made of. */
export interface Failure extends AcsErrorDetails {
  readonly kind: AcsErrorKind;
  readonly sent: Sent;
  /** How long the service asks to wait (`x-acs-retry-after`), ms. */
  readonly retryAfterMs?: number | undefined;
  readonly timings?: AttemptTimings | undefined;
}
