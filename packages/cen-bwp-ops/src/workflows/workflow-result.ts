import type { Dispatcher, RunStatus } from "../ports/dispatcher.js";
import { followRun, type WorkContinues } from "./follow-run.js";
import type { OpsWorkflowName, WorkflowOutcome } from "./ops-workflows.js";

/** Where the run of a workflow stands, its outcome typed by the workflow's name. */
export type WorkflowStatus<Name extends OpsWorkflowName> =
  | Exclude<RunStatus, { state: "ended" }>
  | {
      readonly state: "ended";
      readonly outcome: Exclude<WorkflowOutcome<Name>, Pick<WorkContinues, "outcome">>;
    };

/**
 * Where a run stands that was submitted under this name and id. Work that goes on in runs of its own is followed to the last one, so
 * that `waiting` tells when the next one begins.
 */
export async function workflowResult<Name extends OpsWorkflowName>(
  dispatcher: Pick<Dispatcher, "result">,
  _name: Name,
  id: string,
): Promise<WorkflowStatus<Name>> {
  const { status } = await followRun(dispatcher, id);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a workflow of this name returns is what the table says
  return status as WorkflowStatus<Name>;
}
