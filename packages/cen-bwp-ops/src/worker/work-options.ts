import type { RunFailure } from "../ports/dispatcher.js";
import type { ProgressEvent } from "../ports/progress.js";
import type { RunQueue } from "../ports/run-queue.js";
import type { NamedWorkflow, WorkflowContext } from "../workflows/named-workflow.js";

/** What a worker needs: everything the workflows work with but the engine, which every run gets from the queue. */
export interface WorkContext extends Omit<WorkflowContext, "engine" | "dispatcher" | "onProgress"> {
  readonly dispatcher: RunQueue;
}

/** Settings of `work`. */
export interface WorkOptions {
  /**
   * Stops: nothing more is taken up, and runs under way are left where they next sleep, for the next worker. Without it and without
   * `until` a worker works for ever.
   */
  readonly signal?: AbortSignal;
  /** Work off what is due up to this instant (ms since the epoch), then return: `clock.now()` for what is due now. */
  readonly until?: number;
  /** How many runs side by side; 4 by default. */
  readonly parallel?: number;
  /** How often to look for what other processes have submitted, ms; 1 s by default. */
  readonly pollMs?: number;
  /** How long a dead process on another machine keeps a run, ms; 30 s by default. */
  readonly leaseMs?: number;
  /** The workflows, by name; `opsWorkflows` by default. */
  readonly workflows?: Readonly<Record<string, NamedWorkflow<never, unknown>>>;
  /** Told what becomes of each run. */
  readonly onRun?: (event: WorkEvent) => void;
  readonly onProgress?: (id: string, event: ProgressEvent) => void;
}

/** What happened to a run. `suspended`: the signal stopped the worker; the run goes on with the next one. */
export type WorkEvent = { readonly id: string; readonly workflow: string } & (
  | { readonly event: "taken" | "suspended" }
  | { readonly event: "ended"; readonly outcome: unknown }
  | { readonly event: "failed"; readonly reason: RunFailure }
);
