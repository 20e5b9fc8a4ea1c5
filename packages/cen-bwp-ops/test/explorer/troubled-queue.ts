import {
  type Clock,
  type Engine,
  readRequest,
  refuseMismatch,
  type RunQueue,
  type RunStatus,
  type WorkflowRequest,
} from "../../src/index.js";
import { Crash } from "../crashing-engine.js";
import { type Trouble, troubledEngine } from "./trouble.js";

interface Row {
  readonly request: WorkflowRequest;
  readonly due: number;
  status: RunStatus;
  readonly steps: Map<string, string>;
}

/** A queue whose process may die before and after everything it writes down. What it wrote survives. */
export interface TroubledQueue extends RunQueue {
  /** A new process: the one before has died. */
  revive(attempt: string, keepsSteps: boolean): void;
  readonly rows: ReadonlyMap<string, Row>;
}

export function troubledQueue(clock: Clock, it: Trouble): TroubledQueue {
  const rows = new Map<string, Row>();
  let dead = false;
  let token = "";
  const die = (what: string): never => {
    dead = true;
    throw new Crash(what);
  };
  // Whatever catches the crash: nothing happens any more until the next process.
  const alive = (): void => void (dead && die("dead"));
  function written<T>(what: string, write: () => T): T {
    alive();
    const names = [`dies before ${what}`, `dies after ${what}`];
    const crash = it.pick("crashes", "lives", names);
    if (crash === names[0]) die(what);
    const result = write();
    return crash === names[1] ? die(what) : result;
  }
  const put = async (due: number, raw: WorkflowRequest): Promise<void> => {
    const request = readRequest(raw);
    written(`submitting ${request.workflow}`, () => {
      const known = rows.get(request.id);
      if (known) return refuseMismatch(known.request, request);
      const status: RunStatus = { state: "waiting", until: due };
      return void rows.set(request.id, { request, due, status, steps: new Map() });
    });
  };
  const open = (): Row[] =>
    [...rows.values()]
      .filter(({ status }) => status.state === "waiting" || status.state === "running")
      .toSorted((a, b) => a.due - b.due);

  return {
    rows,
    revive(attempt, keepsSteps) {
      if (!keepsSteps) for (const { steps } of rows.values()) steps.clear();
      dead = false;
      token = attempt;
    },
    submit: (request) => put(0, request),
    later: put,
    result: async (id) => rows.get(id)?.status ?? { state: "unknown" },
    cancel: async () => false,
    nextDue: async () => open()[0]?.due,
    async take() {
      alive();
      const row = open().find(({ due }) => due <= clock.now());
      if (!row) return undefined;
      const name = row.request.workflow;
      written(`taking ${name}`, () => void (row.status = { state: "running" }));
      const over = (status: RunStatus): void =>
        written(`ending ${name}`, () => {
          row.status = status;
          row.steps.clear();
        });
      return {
        request: row.request,
        engine: mortal(troubledEngine(clock, row.steps, token, it), alive, () => (dead = true)),
        ended: async (outcome) => over({ state: "ended", outcome }),
        failed: async (reason) => over({ state: "failed", reason }),
        release: async () => alive(),
      };
    },
  };
}

function mortal(engine: Engine, alive: () => void, died: () => void): Engine {
  return {
    ...engine,
    async step(name, fn, options) {
      alive();
      try {
        return await engine.step(name, fn, options);
      } catch (error) {
        if (error instanceof Crash) died();
        throw error;
      }
    },
  };
}
