import type { ObjectContext } from "@restatedev/restate-sdk";
import { readRequest, refuseMismatch, type RunStatus, type WorkflowRequest } from "cen-bwp-ops";
import type { Part } from "../engine/play-round.js";
import { runObjectName } from "./names.js";
import type { RunHandlers } from "./run-object.js";

/**
 * Parts of a run as runs of their own: submitted like any other, with the request to be told. Their key must be another one than the
 * run's, which it holds while it waits.
 */
export function roundPart(
  ctx: ObjectContext,
  { id, key }: WorkflowRequest,
  part: Part,
): (request: WorkflowRequest) => Promise<RunStatus> {
  return async (wanted) => {
    const request = readRequest(wanted);
    const run = ctx.objectClient<RunHandlers>({ name: runObjectName }, request.id);
    return part(
      request.id,
      async () => {
        const known = await run.submit({ request, parent: { id, key } });
        if (known) refuseMismatch(known, request);
      },
      async () => (await run.read())?.status ?? { state: "unknown" },
    );
  };
}
