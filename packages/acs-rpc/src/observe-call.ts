import type { CallObserver, CallStart, RpcObserver } from "./rpc-observer.js";

/** Does what a listener asked for; its mistakes must not change the outcome of a call that may have cost money. */
export function guarded<T>(what: string, tell: () => T): T | undefined {
  try {
    return tell();
  } catch (error) {
    process.emitWarning(`${what} threw: ${String(error)}`, "AcsRpcWarning");
    return undefined;
  }
}

/** One observer that tells all of them about a call. `undefined` if nobody listens. */
export function observeCall(
  observers: readonly RpcObserver[],
  start: CallStart,
): Required<CallObserver> | undefined {
  const followers: CallObserver[] = [];
  for (const observer of observers) {
    const follower = guarded("callStarted", () => observer.callStarted(start));
    if (follower !== undefined) followers.push(follower);
  }
  if (followers.length === 0) return undefined;
  const tellAll = (what: keyof CallObserver, tell: (follower: CallObserver) => void): void => {
    for (const follower of followers) guarded(what, () => tell(follower));
  };
  return {
    attemptStarted: (attempt) =>
      tellAll("attemptStarted", (each) => each.attemptStarted?.(attempt)),
    attemptEnded: (event) => tellAll("attemptEnded", (each) => each.attemptEnded?.(event)),
    ended: (end) => tellAll("ended", (each) => each.ended?.(end)),
  };
}
