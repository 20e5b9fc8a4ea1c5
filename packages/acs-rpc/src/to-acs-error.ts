import { AcsDecodeError } from "./acs-decode-error.js";
import type { AcsError, AcsErrorDetails, AcsErrorKind } from "./acs-error.js";
import { AcsServiceError } from "./acs-service-error.js";
import { AcsTimeoutError } from "./acs-timeout-error.js";
import { AcsTransportError } from "./acs-transport-error.js";
import { AcsUsageError } from "./acs-usage-error.js";
import type { Failure } from "./failure.js";
import type { Sent } from "./sent.js";

const CLASSES = {
  service: AcsServiceError,
  transport: AcsTransportError,
  timeout: AcsTimeoutError,
  decode: AcsDecodeError,
  usage: AcsUsageError,
} as const satisfies Record<AcsErrorKind, unknown>;

/** What an error says about the call beyond the failure of its last attempt. */
export interface CallFacts {
  readonly operation: string;
  readonly attempts: number;
  readonly sent: Sent;
  readonly retryable: boolean;
}

/** Makes the error of a call out of a failed attempt. */
export function toAcsError(failure: Failure, facts: CallFacts): AcsError {
  const details: AcsErrorDetails = { ...failure, ...facts, message: sentence(failure, facts) };
  return new CLASSES[failure.kind](details);
}

function sentence(failure: Failure, { operation, attempts, sent }: CallFacts): string {
  const facts = [
    ...(failure.status === undefined ? [] : [`HTTP ${failure.status}`]),
    ...(failure.requestId === undefined ? [] : [`request ${failure.requestId}`]),
    ...(attempts > 1 ? [`attempt ${attempts}`] : []),
    ...(failure.kind === "transport" || failure.kind === "timeout" ? [`sent: ${sent}`] : []),
  ];
  return `${operation}: ${failure.code}: ${failure.message}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`;
}
