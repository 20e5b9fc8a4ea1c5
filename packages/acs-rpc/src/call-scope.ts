import { onAbort } from "./on-abort.js";

/** The life of one call: it ends with the answer, the deadline or the caller's abort, whichever is first. */
export interface CallScope {
  /** Why the call is over before its answer, if it is. */
  ended(): "timeout" | "aborted" | undefined;
  /** What the caller aborted with. */
  reason(): unknown;
  /** Sets the one function to be told when the call is over before its answer; `undefined` takes it away. */
  onEnd(listener: (() => void) | undefined): void;
  /** The same for code that wants a signal. Made on first use: most calls do without. */
  signal(): AbortSignal;
  /** Time left, ms. */
  remainingMs(): number;
  /** Frees timer and listener; must always be called. */
  close(): void;
}

/** Opens a scope with a deadline `timeoutMs` from now, in real time. */
export function openCallScope(timeoutMs: number, caller: AbortSignal | undefined): CallScope {
  const deadline = performance.now() + timeoutMs;
  let why: "timeout" | "aborted" | undefined;
  let listener: (() => void) | undefined;
  let controller: AbortController | undefined;

  function end(reason: "timeout" | "aborted"): void {
    if (why !== undefined) return;
    why = reason;
    listener?.();
    controller?.abort();
  }
  function callerAborted(): void {
    // AbortSignal.timeout is a deadline too.
    const reason: unknown = caller?.reason;
    end(reason instanceof Error && reason.name === "TimeoutError" ? "timeout" : "aborted");
  }

  const timer = setTimeout(end, timeoutMs, "timeout");
  let stopListening: (() => void) | undefined;
  if (caller?.aborted === true) callerAborted();
  else if (caller !== undefined) stopListening = onAbort(caller, callerAborted);

  return {
    ended: () => why,
    reason: () => (why === "aborted" ? caller?.reason : undefined),
    onEnd(next): void {
      listener = next;
    },
    signal(): AbortSignal {
      if (controller === undefined) {
        controller = new AbortController();
        if (why !== undefined) controller.abort();
      }
      return controller.signal;
    },
    remainingMs: () => deadline - performance.now(),
    close(): void {
      clearTimeout(timer);
      stopListening?.();
    },
  };
}
