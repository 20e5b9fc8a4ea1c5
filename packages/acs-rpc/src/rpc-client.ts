import type { AcsError } from "./acs-error.js";
import type { AttemptTimings } from "./attempt-timings.js";
import type { AttemptTimeouts, ConnectionOptions } from "./connection-options.js";
import type { CredentialsProvider } from "./credentials.js";
import type { Operation } from "./operation.js";
import type { RetryOptions } from "./retry-policy.js";
import type { RpcObserver } from "./rpc-observer.js";
import type { Sent } from "./sent.js";
import type { Credentials } from "./signature/access-key.js";
import type { Transport } from "./transport.js";

/** Calls the operations of one service. */
export interface RpcClient {
  /** Resolves with the service's answer as it is. Rejects with an `AcsError`, whatever fails. */
  call<I extends object, O extends object, C extends string>(
    operation: Operation<I, O, C>,
    input: I,
    options?: CallOptions,
  ): Promise<O>;
  /**
   * Lets running attempts end and frees the connections; later attempts fail with the code `ClientClosed`. A transport
   * from the config is not closed: it belongs to who made it.
   */
  close(): Promise<void>;
}

/** Settings of a client. Those of the connection are for the default transport and refused beside another one. */
export interface RpcClientConfig extends ConnectionOptions {
  /** A host (`cbn.aliyuncs.com`, HTTPS assumed) or an origin (`http://127.0.0.1:8080`). */
  readonly endpoint: string;
  readonly credentials: Credentials | CredentialsProvider;
  /** Default: undici with keep-alive connections. */
  readonly transport?: Transport;
  /** The time to sign with, ms since the epoch. Default `Date.now`, corrected when the service finds it wrong. */
  readonly now?: () => number;
  /** Limit for a whole call, attempts and pauses included, in real ms. Default 30 000. */
  readonly timeoutMs?: number;
  /** Limits of each attempt; they apply to the default transport. */
  readonly timeouts?: AttemptTimeouts;
  readonly retry?: RetryOptions | false;
  /**
   * Tokens shared by all calls: a repetition takes 5, a success gives 1 back, or 5 if it needed a repetition. Without
   * enough of them a failed call is not repeated. Default 500; `false` for no limit.
   */
  readonly retryBudget?: number | false;
  /** Appended to the `User-Agent` header. */
  readonly userAgent?: string;
  /** Watch every call. `ACS_RPC_DEBUG=1` in the environment adds one that logs to standard error. */
  readonly observers?: readonly RpcObserver[];
  /** Allows plain HTTP to other machines than this one. Default `false`. */
  readonly allowPlainHttp?: boolean;
}

/** Settings of one call; they win over those of the client. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Limit for the whole call, real ms. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions | false;
  /** Is told about every attempt when it has ended. What it throws becomes a process warning and changes nothing. */
  readonly onAttempt?: (attempt: AttemptEvent) => void;
}

/** One attempt of a call, as {@link CallOptions.onAttempt} sees it. */
export interface AttemptEvent {
  readonly operation: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** Real time it took, ms. */
  readonly durationMs: number;
  /** Of this attempt alone; the error of the call speaks for all. */
  readonly sent: Sent;
  readonly status?: number;
  readonly requestId?: string;
  /** Where the time went, if the transport knows. */
  readonly timings?: AttemptTimings;
  /** The `Date` header of the answer, ms since the epoch. */
  readonly serverDate?: number;
  /** Why it failed. */
  readonly error?: AcsError;
  /** The pause before the next attempt, ms; absent if this was the last. */
  readonly retryInMs?: number;
}
