import type { RunStatus, WorkflowRequest } from "../ports/dispatcher.js";
import { readInstant, readRequest, refuseMismatch } from "../ports/read-request.js";
import type { RunQueue, TakeRequest, TakenRun } from "../ports/run-queue.js";
import { dropSteps, freshLease, keepAlive } from "./begin-run.js";
import { dropLease, type LeaseRequest, renewLease, tryLease } from "./lease.js";
import { appendAudit } from "./sqlite-audit.js";
import { sqliteEngine } from "./sqlite-engine.js";
import type { SqliteFile } from "./sqlite-file.js";

/** Tells steps of queued runs from those of runs somebody begins by hand, which may have the same id. */
export const queuedRun = "queue/";

/**
 * Requests in a journal. A row is `waiting`, `begun`, `ended`, `failed` or `canceled`; a run is under way while it is `begun` and
 * somebody holds the lease of its key.
 */
export function sqliteQueue(file: SqliteFile, wallNow: () => number): RunQueue {
  const write = async <T>(work: () => T): Promise<T> => file.write("full", work);
  const row = (id: string) => file.sql("SELECT * FROM requests WHERE id = ?").get(id);

  const put = async (due: number, request: WorkflowRequest): Promise<void> => {
    const { workflow, id, key, input } = readRequest(request);
    return write(() => {
      const known = row(id);
      if (known) return refuseMismatch(requestOf(known), { workflow, id, key, input });
      file
        .sql(
          "INSERT INTO requests (id, workflow, key, input, due, state) VALUES (?, ?, ?, ?, ?, 'waiting')",
        )
        .run(id, workflow, key, JSON.stringify(input), due);
      appendAudit(file, { event: "submit", at: wallNow(), id, workflow, key, input, due });
      return undefined;
    });
  };

  return {
    submit: (request) => put(0, request),
    later: async (instant, request) => put(readInstant(instant), request),
    result: async (id) => file.read(() => statusOf(row(id))),
    cancel: (id) =>
      write(() => {
        const { changes } = file
          .sql("UPDATE requests SET state = 'canceled' WHERE id = ? AND state = 'waiting'")
          .run(id);
        if (Number(changes) > 0) appendAudit(file, { event: "cancel", at: wallNow(), id });
        return row(id)?.["state"] === "canceled";
      }),
    take: async (wanted) => takeDue(file, wanted, wallNow),
    nextDue: async (workflows) =>
      file.read(() => {
        const found = file
          .sql(
            `SELECT min(due) AS due FROM requests
             WHERE state IN ('waiting', 'begun') AND workflow IN (SELECT value FROM json_each(?))`,
          )
          .get(JSON.stringify(workflows));
        return found?.["due"] === null ? undefined : Number(found?.["due"]);
      }),
  };
}

function takeDue(
  file: SqliteFile,
  wanted: TakeRequest,
  wallNow: () => number,
): TakenRun | undefined {
  const { clock, leaseMs } = wanted;
  // Looks first and takes the write lock only if there is something: idle workers must not keep others from writing.
  if (file.read(() => candidates(file, wanted).next().done)) return undefined;
  return file.write("full", () => {
    for (const request of candidates(file, wanted)) {
      const { id, key } = request;
      const run = {
        id: `${queuedRun}${id}`,
        key,
        clock,
        ...(leaseMs !== undefined && { leaseMs }),
      };
      const lease = freshLease(run, wallNow);
      if (tryLease(file, lease)) continue;
      file.sql("UPDATE requests SET state = 'begun' WHERE id = ?").run(id);
      return takenRun(file, request, lease, sqliteEngine(file, lease, clock));
    }
    return undefined;
  });
}

// Begun ones first. One after the other along an index, because thousands may be due while the first one will do.
function* candidates(
  file: SqliteFile,
  { workflows, clock }: TakeRequest,
): Generator<WorkflowRequest, undefined> {
  for (const state of ["begun", "waiting"]) {
    const rows = file
      .sql(
        `SELECT * FROM requests AS r
         WHERE state = ? AND due <= ? AND workflow IN (SELECT value FROM json_each(?))
           AND NOT EXISTS (SELECT 1 FROM requests AS o WHERE o.key = r.key AND o.state = 'begun' AND o.id <> r.id)
         ORDER BY due, seq`,
      )
      .iterate(state, clock.now(), JSON.stringify(workflows));
    for (const row of rows) yield requestOf(row);
  }
  return undefined;
}

function takenRun(
  file: SqliteFile,
  request: WorkflowRequest,
  lease: LeaseRequest,
  engine: TakenRun["engine"],
): TakenRun {
  const heart = keepAlive(file, lease);
  const over = async (state: "ended" | "failed", result: unknown): Promise<void> => {
    clearInterval(heart);
    file.write("full", () => {
      renewLease(file, lease);
      file
        .sql("UPDATE requests SET state = ?, result = ? WHERE id = ?")
        .run(state, JSON.stringify(result ?? null), request.id);
      dropSteps(file, lease);
      dropLease(file, lease);
    });
  };
  return {
    request,
    engine,
    ended: (outcome) => over("ended", outcome),
    failed: (reason) => over("failed", reason),
    async release() {
      clearInterval(heart);
      file.write("normal", () => dropLease(file, lease));
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function requestOf({ workflow, id, key, input }: Row): WorkflowRequest {
  const names = { workflow: String(workflow), id: String(id), key: String(key) };
  return { ...names, input: JSON.parse(String(input)) };
}

function statusOf(row: Row | undefined): RunStatus {
  const result = (): unknown => JSON.parse(String(row?.["result"]));
  switch (row?.["state"]) {
    case "waiting":
      return { state: "waiting", until: Number(row["due"]) };
    case "begun":
      return { state: "running" };
    case "ended":
      return { state: "ended", outcome: result() };
    case "failed":
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `failed` wrote it
      return {
        state: "failed",
        reason: result() as Extract<RunStatus, { state: "failed" }>["reason"],
      };
    case "canceled":
      return { state: "canceled" };
    default:
      return { state: "unknown" };
  }
}
