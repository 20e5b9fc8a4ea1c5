import type {
  Clock,
  Dispatcher,
  Engine,
  RunFailure,
  RunStatus,
  WorkflowRequest,
} from "cen-bwp-ops";

/** What a round gives to the workflow it plays. */
export interface RoundParts {
  readonly engine: Engine;
  readonly dispatcher: Dispatcher;
  /** Has a part carried out as a run of its own. */
  readonly part: (request: WorkflowRequest) => Promise<RunStatus>;
  /** Whether the run says this for the first time, in this round or an earlier one. */
  readonly first: (name: string) => boolean;
  /** 0 to 1; the same again when the round is played again. */
  readonly random: () => number;
}

/** How requests are carried out by a worker. */
export interface RoundWork {
  /** Resolves when there is room for a round of this request, with what gives the room back. */
  enter(request: WorkflowRequest): Promise<() => void>;
  /** How long the account of this request should be left in peace before a run begins, ms; 0 to begin. */
  backlogMs(request: WorkflowRequest): number;
  run(request: WorkflowRequest, parts: RoundParts): Promise<unknown>;
  /** Whether what a workflow threw says that a store did not answer, so that the same call may go through later. */
  isStoreFailure(error: unknown): boolean;
  /** Told what came of each round. Must not throw. */
  onRound?(event: RoundEvent): void;
  /** A clock of its own, on which sleeping takes no time, so that no round ends with it: for tests. */
  readonly clock?: Clock;
}

/** What came of a round. */
export interface RoundEvent {
  readonly request: WorkflowRequest;
  readonly state: "ended" | "failed" | "parked" | "deferred";
  /** How long it took, ms. */
  readonly tookMs: number;
  /** With `ended`. */
  readonly outcome?: unknown;
  /** With `failed`. */
  readonly reason?: RunFailure;
}
