import { isAcsError } from "./acs-error.js";
import type { ClientSettings } from "./client-settings.js";
import { guarded, observeCall } from "./observe-call.js";
import type { Operation } from "./operation.js";
import type { AttemptEvent } from "./rpc-client.js";
import type { RpcObserver } from "./rpc-observer.js";
import type { PreparedCall } from "./run-attempt.js";

/** What the client tells about one call that somebody watches. */
export interface FollowedCall {
  readonly attemptStarted: (attempt: number) => void;
  readonly attemptEnded: (event: AttemptEvent) => void;
  /** The call is over; with the error it failed with, if it did. */
  readonly ended: (error?: unknown) => void;
}

/** Begins to tell the observers about a call. `undefined` if none of them wants to know. */
export function followCall(
  observers: readonly RpcObserver[],
  { name: operation, product, version }: Operation<object, object, string>,
  { endpoint }: ClientSettings,
  { parameters }: PreparedCall,
): FollowedCall | undefined {
  const { origin } = endpoint;
  const all = observeCall(observers, { operation, product, version, origin, parameters });
  if (all === undefined) return undefined;
  const { attemptStarted, attemptEnded } = all;
  const startedAt = performance.now();
  return {
    attemptStarted,
    attemptEnded,
    ended(error) {
      const durationMs = performance.now() - startedAt;
      all.ended(isAcsError(error) ? { durationMs, error } : { durationMs });
    },
  };
}

type Listener = (event: AttemptEvent) => void;

/** One listener for two, of which the second is the caller's own. */
export function bothOf(
  first: Listener | undefined,
  second: Listener | undefined,
): Listener | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return (event) => {
    first(event);
    guarded("onAttempt", () => second(event));
  };
}
