import { InputError } from "../failure/input-error.js";
import { readObject } from "../failure/read-settings.js";
import type { Dispatcher, WorkflowRequest } from "../ports/dispatcher.js";
import {
  findWorkflow,
  opsWorkflows,
  type OpsWorkflowName,
  type WorkflowInput,
} from "./ops-workflows.js";

/** How a workflow is submitted. */
export interface SubmitOptions {
  /** The run's id; by default the one that follows from the input, or a random one. Give one to be able to submit again after a crash. */
  readonly id?: string;
  /** As in `OpsContext`. */
  readonly account?: string;
}

/** The request, and the instant it is due (ms since the epoch), if it is not at once. */
export interface DueRequest {
  readonly request: WorkflowRequest;
  readonly due?: number;
}

/**
 * Checks the input and makes the request, with the key every engine uses.
 *
 * @throws {InputError} naming what is wrong with the name or the input.
 */
export function workflowRequest<Name extends OpsWorkflowName>(
  name: Name,
  input: WorkflowInput<Name>,
  options: SubmitOptions = {},
): DueRequest {
  const workflow = findWorkflow(name);
  if (!workflow) {
    throw new InputError("workflow", `one of ${Object.keys(opsWorkflows).join(", ")}`, name);
  }
  readObject(input, "input", "an object: see the type of the workflow's input");
  const { account } = options;
  const key = workflow.key(input, account);
  const id = options.id ?? workflow.id?.(input, account) ?? `${name}:${crypto.randomUUID()}`;
  const due = workflow.due?.(input);
  return { request: { workflow: name, id, key, input }, ...(due !== undefined && { due }) };
}

/**
 * Submits a workflow, for the instant it is due, and resolves with the id of its run once that is durable. A watch or a window that is
 * submitted twice is one run.
 *
 * @throws {InputError} naming what is wrong with the name or the input; {RequestMismatchError} if the id stands for another request.
 */
export async function submitWorkflow<Name extends OpsWorkflowName>(
  dispatcher: Dispatcher,
  name: Name,
  input: WorkflowInput<Name>,
  options: SubmitOptions = {},
): Promise<string> {
  const { request, due } = workflowRequest(name, input, options);
  if (due === undefined) await dispatcher.submit(request);
  else await dispatcher.later(due, request);
  return request.id;
}
