import type { AcsError } from "./acs-error.js";
import type { AttemptEvent } from "./rpc-client.js";

/** A call as it begins. */
export interface CallStart {
  /** For example `DescribeCenBandwidthPackages`. */
  readonly operation: string;
  /** For example `Cbn`. */
  readonly product: string;
  /** For example `2017-09-12`. */
  readonly version: string;
  /** Scheme, host and port that the call goes to. */
  readonly origin: string;
  /** The wire parameters. They may hold what the caller would not want in a log. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** A call as it ended. */
export interface CallEnd {
  /** Real time it took, pauses included, ms. */
  readonly durationMs: number;
  /** Why it failed, if it did. */
  readonly error?: AcsError;
}

/** Follows one call. */
export interface CallObserver {
  /** An attempt begins; they count from 1. */
  attemptStarted?(attempt: number): void;
  attemptEnded?(attempt: AttemptEvent): void;
  ended?(end: CallEnd): void;
}

/**
 * Watches the calls of a client, for logs, metrics and traces. It cannot change them: what it throws becomes a process
 * warning.
 */
export interface RpcObserver {
  /** A call begins. What is returned is told about the rest of it. */
  callStarted(call: CallStart): CallObserver | undefined;
}
