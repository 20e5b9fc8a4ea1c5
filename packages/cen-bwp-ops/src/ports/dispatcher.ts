/**
 * Starts workflows and remembers what became of them: the outer half of `Engine`. Whoever submits need not live as long as the run.
 *
 * The contract of an adapter: a request is durable when the promise resolves; `id` names one run for ever, so submitting it again
 * is asking for the same run, whatever became of it; of the runs with one `key` no two are under way at once; a run whose process
 * dies is taken up again with the steps it has recorded. A workflow may call it too, outside its steps: since ids make every
 * method repeatable, a replay does no harm, and an engine that journals such calls itself can.
 */
export interface Dispatcher {
  /**
   * Starts the run as soon as its key is free.
   *
   * @throws {InputError} if the input is no plain JSON, or a name, id or key is empty.
   * @throws {RequestMismatchError} if the id stands for another request; nothing was changed.
   */
  submit(request: WorkflowRequest): Promise<void>;
  /**
   * Starts the run at or after the instant (ms since the epoch). The instant is no part of the request: of an id that is known already
   * the first one counts. Weeks ahead are fine, and nothing is held meanwhile, the key neither.
   *
   * @throws {InputError} and {RequestMismatchError} as `submit`.
   */
  later(instant: number, request: WorkflowRequest): Promise<void>;
  /** What became of the run. */
  result(id: string): Promise<RunStatus>;
  /**
   * Keeps a run from beginning. `true`: it never will, and its id stays canceled. `false`: it has begun, is over, or is unknown; it is
   * left alone, because what it has sent cannot be taken back.
   */
  cancel(id: string): Promise<boolean>;
}

/** Which workflow is to run, on what. `workflowRequest` makes one. */
export interface WorkflowRequest {
  /** A name of the table of workflows: see `opsWorkflows`. */
  readonly workflow: string;
  /** Unique for ever: the key under which the request is repeatable. */
  readonly id: string;
  /** What only one run at a time may work on: `cen:<account>/<id>`, `plan:<account>/<id>`. A run may nest CEN -> plan, nothing else. */
  readonly key: string;
  /** Plain JSON. */
  readonly input: unknown;
}

/** Where a run stands. Plain JSON. */
export type RunStatus =
  /** No request has this id. */
  | { readonly state: "unknown" }
  /** It has not begun: its instant (ms since the epoch; 0 is at once) has not come, or its key is taken, or no worker is there. */
  | { readonly state: "waiting"; readonly until: number }
  /** It has begun. After a crash it stays so until a worker takes it up. */
  | { readonly state: "running" }
  /** It returned this. */
  | { readonly state: "ended"; readonly outcome: unknown }
  /** It threw. What a workflow throws happened before anything was sent, or is a defect. */
  | { readonly state: "failed"; readonly reason: RunFailure }
  /** It was canceled before it began. */
  | { readonly state: "canceled" };

/** Why a run failed. */
export interface RunFailure {
  /** The stable code of the error, or its name. */
  readonly code: string;
  readonly message: string;
  /** The member of the input it is about, if it is about one. */
  readonly field?: string;
  /** What the service or the transport said, if that is why: a code such as `Forbidden.RAM`. */
  readonly serviceCode?: string;
}
