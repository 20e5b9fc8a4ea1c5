import type { ObjectContext } from "@restatedev/restate-sdk";
import { type Dispatcher, readRequest, refuseMismatch, type WorkflowRequest } from "cen-bwp-ops";
import type { Turn } from "../engine/play-round.js";
import { runObjectName } from "./names.js";
import type { RunHandlers } from "./run-object.js";

/** The dispatcher a workflow sees: its calls are journaled, so a replay gets the answers of the first time. */
export function roundDispatcher(ctx: ObjectContext, turn: Turn): Dispatcher {
  const asked = new Map<string, number>();
  const run = (id: string) => ctx.objectClient<RunHandlers>({ name: runObjectName }, id);
  // What changes with time may be asked for again; each time is a turn of its own.
  const nth = (name: string): string => {
    const n = (asked.get(name) ?? 0) + 1;
    asked.set(name, n);
    return `${name}/${n}`;
  };

  async function submit(wanted: WorkflowRequest, due?: number): Promise<void> {
    const request = readRequest(wanted);
    const known = await turn(nth(`submit/${request.id}`), () =>
      run(request.id).submit({ request, ...(due !== undefined && { due }) }),
    );
    if (known) refuseMismatch(known, request);
  }
  return {
    submit: (request) => submit(request),
    later: (instant, request) => submit(request, instant),
    async result(id) {
      const record = await turn(nth(`result/${id}`), () => run(id).read());
      return record?.status ?? { state: "unknown" };
    },
    cancel: (id) => turn(nth(`cancel/${id}`), () => run(id).cancel()),
  };
}
