/** Where the time of one attempt went, in ms. A phase that was not reached is absent. */
export interface AttemptTimings {
  /** Until the request could be written: waiting for a kept connection, or resolving, connecting and TLS. */
  readonly connectMs?: number;
  /** From writing the request to the head of the answer. */
  readonly headersMs?: number;
  /** From the head to the end of the answer. */
  readonly bodyMs?: number;
}

/** A stopwatch with one lap for each phase. */
export class PhaseClock {
  #last: number = performance.now();
  readonly timings: { -readonly [Phase in keyof AttemptTimings]: number } = {};

  lap(phase: keyof AttemptTimings): void {
    const now = performance.now();
    this.timings[phase] = now - this.#last;
    this.#last = now;
  }
}
