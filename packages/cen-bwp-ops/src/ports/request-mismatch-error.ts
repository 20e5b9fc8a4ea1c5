import type { WorkflowRequest } from "./dispatcher.js";

/** An id that stands for one request was used for another. Use another id, or the request it was first used with. */
export class RequestMismatchError extends Error {
  override readonly name = "RequestMismatchError";
  readonly code = "RequestMismatch";
  /** The member that differs. */
  readonly field: "workflow" | "key" | "input";
  readonly known: WorkflowRequest;
  readonly wanted: WorkflowRequest;

  constructor(
    known: WorkflowRequest,
    wanted: WorkflowRequest,
    field: RequestMismatchError["field"],
  ) {
    super(
      `the id ${known.id} stands for another request: its ${field} is ${show(known[field])}, not ${show(wanted[field])}; ` +
        "use another id, or the same request",
    );
    this.field = field;
    this.known = known;
    this.wanted = wanted;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 200);
}
