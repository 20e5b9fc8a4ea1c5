import type { Clock } from "../ports/clock.js";
import type { Engine } from "../ports/engine.js";
import type { IntentStore } from "../ports/intent-store.js";
import type { Pace } from "../ports/pace.js";
import type { RunQueue } from "../ports/run-queue.js";
import type { Outbox } from "../notify/outbox.js";
import type { Audit } from "./sqlite-audit.js";

/**
 * Intents, steps, leases, requests and audit in one file. Several processes may have it open. It is a record, not a scheduler: what
 * was interrupted goes on when somebody makes the same call again, and what was submitted while somebody calls `work`.
 */
export interface Journal {
  readonly path: string;
  readonly intents: IntentStore;
  readonly audit: Audit;
  /** Where workflows are submitted, for now or for later, and taken from by `work`. */
  readonly dispatcher: RunQueue;
  /** How fast calls leave, shared by all processes on this journal. */
  readonly pace: Pace;
  /** Where notices wait for a notifier: see `webhookNotifier`. */
  readonly outbox: Outbox;
  /**
   * Runs a workflow with an engine of its own. Steps of an attempt that died are replayed; when the work returns or throws, they are
   * dropped, so that the next call with the same id looks afresh. After a `JournalError` they are kept.
   *
   * @throws {JournalError} RunHeld, if another process runs it; LeaseLost, if one has taken over meanwhile.
   */
  run<T>(request: RunRequest, work: (engine: Engine) => Promise<T>): Promise<T>;
  /** The same by hand: for engines that outlive a call. */
  begin(request: RunRequest): JournalRun;
  /** Ids of runs by `run` or `begin` that died before they ended: make the same calls again. */
  unfinished(): readonly string[];
  close(): void;
}

/** Which run to begin or to take up again. */
export interface RunRequest {
  /** The same for the same call: workflow and input. */
  readonly id: string;
  /** What only one run at a time may work on, for example `cen:<id>`; the id by default. */
  readonly key?: string;
  readonly clock: Clock;
  /** How long a dead process on another machine keeps the run, in ms; 30 s by default. One of this machine keeps it not at all. */
  readonly leaseMs?: number;
}

/** One attempt of a run. */
export interface JournalRun {
  readonly engine: Engine;
  /** The run is over: drops its steps, gives the lease back. */
  finish(): void;
  /** This attempt is over, the run is not: keeps its steps, gives the lease back. */
  pause(): void;
}
