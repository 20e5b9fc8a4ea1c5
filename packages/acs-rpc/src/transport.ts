import type { AttemptTimings } from "./attempt-timings.js";

/** One attempt, ready to be sent as it is: signed, with lower-case header names. */
export interface OutgoingRequest {
  /** Scheme, host and port, for example `https://cbn.aliyuncs.com`. */
  readonly origin: string;
  /** Path and query, encoded. */
  readonly path: string;
  readonly method: "POST";
  /** Includes `host` and `authorization`. Do not log. */
  readonly headers: Readonly<Record<string, string>>;
  /** `true` if an unclear outcome is expensive: then prefer a new connection to one that may be closing. */
  readonly freshConnection: boolean;
}

/** What a {@link Transport} is given. */
export interface TransportRequest extends OutgoingRequest {
  /** Aborts when the call's time is up or its caller gives up; `send` must then reject without waiting. */
  readonly signal: AbortSignal;
}

/** A whole answer. */
export interface TransportResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
  /** If the transport knows. */
  readonly timings?: AttemptTimings;
}

/**
 * Sends a request and reads the whole answer, whatever its status. It never repeats, never follows redirects, and rejects
 * with a `TransportFailure`; after any other rejection the request counts as possibly sent.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Lets running requests end, then frees the connections. */
  close?(): Promise<void>;
}
