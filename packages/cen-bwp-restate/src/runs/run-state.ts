import type { RunStatus, WorkflowRequest } from "cen-bwp-ops";

/** A run as its virtual object keeps it. Plain JSON. */
export interface RunRecord {
  readonly request: WorkflowRequest;
  readonly status: RunStatus;
  /** When it was submitted, ms since the epoch. */
  readonly submittedAt: number;
  /** When the status last changed. */
  readonly changedAt: number;
  /** How many rounds were played so far, and when the next one is due if it sleeps. */
  readonly rounds: number;
  readonly wakesAt?: number;
}

/** Whether nothing will change any more. */
export function isOver({ state }: RunStatus): boolean {
  return state === "ended" || state === "failed" || state === "canceled";
}
