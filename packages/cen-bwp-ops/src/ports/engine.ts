/**
 * What a workflow needs from whatever runs it: one `Engine` is one execution attempt of one workflow run.
 *
 * The contract of an adapter: a step's value is durable before the next step starts; one value per run and step name
 * wins, and every later attempt gets that value instead of running the function; `token` is new for every attempt; nothing
 * suspends between two steps unless the workflow sleeps; a step is never repeated by the engine on its own.
 * Values are plain JSON. Step names are unique within a run.
 */
export interface Engine {
  /** A value no other execution attempt of this run has. It is the fence: see `placeOrder`. */
  readonly token: string;
  step<T>(name: string, fn: () => Promise<T>, options?: StepOptions): Promise<T>;
  /** Resolves at or after the instant (ms since the epoch); rejects with the signal's reason if that fires first. */
  sleepUntil(name: string, instant: number, signal?: AbortSignal): Promise<void>;
  /** ms since the epoch; the same value again when an attempt replays. */
  now(): Promise<number>;
}

/** What an engine may know about a step. */
export interface StepOptions {
  /**
   * `true` for a look: losing its record with the power costs one more look, so it may be written without waiting for the disk.
   * An engine may ignore it.
   */
  readonly readOnly?: boolean;
}
