import type { Clock } from "./clock.js";
import type { Dispatcher, RunFailure, WorkflowRequest } from "./dispatcher.js";
import type { Engine } from "./engine.js";

/** A dispatcher whose runs are carried out by whoever takes them: see `work`. */
export interface RunQueue extends Dispatcher {
  /**
   * Takes a run that is due, that nobody is working on, and whose key is free: one that was begun and left first, then the one that
   * was due first. Of several workers one gets it. `undefined`: there is none now.
   */
  take(wanted: TakeRequest): Promise<TakenRun | undefined>;
  /** The first instant (ms since the epoch) for which something is in the queue; `undefined` if nothing is. */
  nextDue(workflows: readonly string[]): Promise<number | undefined>;
}

/** What a worker can do. */
export interface TakeRequest {
  /** Names it knows; a request for another name is left for a worker that knows it. */
  readonly workflows: readonly string[];
  readonly clock: Clock;
  /** How long a dead process on another machine keeps a run, in ms; 30 s by default. */
  readonly leaseMs?: number;
}

/** A run in the hands of a worker. Exactly one of the three methods is called in the end. */
export interface TakenRun {
  readonly request: WorkflowRequest;
  /** One attempt: steps of earlier ones are replayed. */
  readonly engine: Engine;
  ended(outcome: unknown): Promise<void>;
  failed(reason: RunFailure): Promise<void>;
  /** This attempt is over, the run is not: its steps are kept for the next one. */
  release(): Promise<void>;
}
