/** Something a workflow tells while it runs. Instants are ms since the epoch. */
export interface ProgressEvent {
  readonly workflow:
    | "attachIfNotConflictingSpan"
    | "ensureTempUpgrade"
    | "settleIntents"
    | "watchRestore"
    | "applyWindow";
  /**
   * `observing` and `observed` around each look at the service, `sending` and `answered` around each write, `waiting` before each
   * sleep, `notRecorded` if the intent store failed after something had happened.
   */
  readonly phase: "observing" | "observed" | "sending" | "answered" | "waiting" | "notRecorded";
  readonly at: number;
  /** How many writes were begun so far. */
  readonly attempt: number;
  /** What was seen or answered last, in words. */
  readonly lastObservation?: string;
  /** When the next look is due. Only with `waiting`. */
  readonly nextPollAt?: number;
}

/** Settings every workflow takes. */
export interface RunOptions {
  /**
   * Ends the waiting, not the truth: a workflow that has written something still returns its (resumable) outcome; one that has not
   * rejects with the signal's reason. A write on its way is never cut off.
   */
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
}
