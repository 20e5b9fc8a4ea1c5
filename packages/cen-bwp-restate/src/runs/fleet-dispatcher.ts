import { rpc } from "@restatedev/restate-sdk-clients";
import { type Dispatcher, readRequest, refuseMismatch, type WorkflowRequest } from "cen-bwp-ops";
import { FleetError } from "../fleet-error.js";
import { type FleetAddress, openIngress } from "./ingress.js";
import { runObjectName } from "./names.js";
import type { RunHandlers } from "./run-object.js";
import { isOver, type RunRecord } from "./run-state.js";

/** Submits to a fleet from outside. */
export interface FleetDispatcher extends Dispatcher {
  /** The run with its times and rounds; `undefined` if the id is unknown. */
  record(id: string): Promise<RunRecord | undefined>;
  /**
   * Resolves with the record when the run is over; with what it is by then if the signal fires. Tells each change in between.
   */
  follow(id: string, options?: FollowOptions): Promise<RunRecord | undefined>;
}

/** How to wait. */
export interface FollowOptions {
  readonly signal?: AbortSignal;
  readonly onChange?: (record: RunRecord) => void;
  /** How long one request waits before it asks again, ms; 2 s by default. */
  readonly turnMs?: number;
}

/**
 * The fleet as a dispatcher. Every method can be repeated, and a request that got no answer is repeated a few times by itself.
 *
 * @throws {FleetError} Unreachable, from every method, if the ingress does not answer; a submission may have arrived, and the same
 * call tells.
 */
export function fleetDispatcher(address: FleetAddress): FleetDispatcher {
  const { ingress } = address;
  const client = openIngress(address);
  const run = (id: string) => client.objectClient<RunHandlers>({ name: runObjectName }, id);
  const reach = <T>(call: () => PromiseLike<T>): Promise<T> => reachFleet(ingress, call);

  async function submit(wanted: WorkflowRequest, due?: number): Promise<void> {
    const request = readRequest(wanted);
    const known = await reach(() =>
      run(request.id).submit(
        { request, ...(due !== undefined && { due }) },
        rpc.opts({ timeout: timeoutMs }),
      ),
    );
    if (known) refuseMismatch(known, request);
  }
  const read = async (id: string): Promise<RunRecord | undefined> =>
    (await reach(() => run(id).read(rpc.opts({ timeout: timeoutMs })))) ?? undefined;

  return {
    submit: (request) => submit(request),
    later: (instant, request) => submit(request, instant),
    result: async (id) => (await read(id))?.status ?? { state: "unknown" },
    cancel: (id) => reach(() => run(id).cancel(rpc.opts({ timeout: timeoutMs }))),
    record: read,
    async follow(id, { signal, onChange, turnMs = 2_000 } = {}) {
      let last: string | undefined;
      for (;;) {
        const record = await reach(() =>
          run(id).wait({ ms: turnMs }, rpc.opts({ timeout: turnMs + timeoutMs })),
        );
        if (!record) return undefined;
        const text = JSON.stringify(record);
        if (text !== last) onChange?.(record);
        last = text;
        if (isOver(record.status) || signal?.aborted) return record;
      }
    },
  };
}

// More than any handler needs; a cluster that elects a new leader takes a few seconds.
const timeoutMs = 20_000;
const tries = 4;
// A server that was killed may answer nothing for a minute after it is up again.
const hungTries = 8;

/** Calls the ingress, a few times if it does not answer. Every call of a run may be repeated. */
async function reachFleet<T>(ingress: string, call: () => PromiseLike<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await call();
    } catch (error) {
      if (isRefusal(error)) throw error;
      const isHung = error instanceof Error && error.name === "TimeoutError";
      if (n >= (isHung ? hungTries : tries)) throw FleetError.unreachable(ingress, error);
      await new Promise((resolve) => void setTimeout(resolve, 250 * 2 ** n));
    }
  }
}

// What the server or a handler says; anything else is the network, or a server that is not ready.
function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 && status !== 404 && status !== 408 && status !== 429;
}
