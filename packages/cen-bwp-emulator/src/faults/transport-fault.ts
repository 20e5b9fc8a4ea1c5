import type { Fault } from "./fault.js";

/** What a {@link TransportFault} tells. */
export interface TransportFaultDetails {
  readonly fault: Fault["fault"];
  /** Whether the service acted on the request before the connection failed: what a client cannot know. */
  readonly acted: boolean;
  /** Id of the answer that was lost, if the service acted. */
  readonly requestId: string | undefined;
}

/**
 * How `fetch` rejects when the fault plan breaks the connection. `code` is Node's (`ECONNREFUSED`, `ECONNRESET`), so
 * that clients judge it like an error of a socket; `details` is for the test that caused it.
 */
export class TransportFault extends Error {
  override readonly name: string = "TransportFault";
  readonly code: "ECONNREFUSED" | "ECONNRESET";
  readonly details: TransportFaultDetails;

  constructor(code: "ECONNREFUSED" | "ECONNRESET", details: TransportFaultDetails) {
    const effect = details.acted ? "after the service had acted" : "before the service saw it";
    super(`The fault plan ended the request (${details.fault}) ${effect}: ${code}.`);
    this.code = code;
    this.details = details;
  }
}
