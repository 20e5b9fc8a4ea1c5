import { isAcsError } from "acs-rpc";
import { compact } from "../domain/compact.js";

/**
 * What went wrong with one call, as plain data: it goes into journals, intents and outcomes, where an Error object
 * would lose itself. Never contains credentials.
 */
export interface CallFailure {
  /** Where it went wrong, as AcsError says it; `unknown` for an error that is no AcsError. */
  readonly kind: "service" | "transport" | "timeout" | "decode" | "usage" | "unknown";
  /** The service's `Code`, or the runtime's own. */
  readonly code: string;
  readonly message: string;
  /** Whether the request reached the service: only `no` allows an order to be sent again. */
  readonly sent: "no" | "maybe" | "yes";
  /** HTTP requests the client made for this call. */
  readonly attempts: number;
  readonly status?: number;
  readonly requestId?: string;
  /** The service's link to its troubleshooting page. */
  readonly recommend?: string;
}

/** Turns whatever a client call threw into plain data. What is no AcsError may have been sent: `maybe`. */
export function toCallFailure(error: unknown): CallFailure {
  if (!isAcsError(error)) {
    return {
      kind: "unknown",
      code: error instanceof Error ? error.name : "UnknownError",
      message: error instanceof Error ? error.message : String(error),
      sent: "maybe",
      attempts: 1,
    };
  }
  return compact<CallFailure>({
    kind: error.kind,
    code: error.code,
    message: error.message,
    sent: error.sent,
    attempts: error.attempts,
    status: error.status,
    requestId: error.requestId,
    recommend: error.recommend,
  });
}
