import type { RunRecord } from "cen-bwp-restate";

import { exitCodeOfOutcome, type ActResult } from "../act/act-result.js";
import { isCredentialCode } from "../exit-code-of.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { instantText } from "../output/instant-text.js";
import type { Report } from "../output/report.js";
import { textTable } from "../render/table.js";

/** One run. */
export function runReport(record: RunRecord): Report {
  const document = { ...runDocument(record), input: record.request.input, status: record.status };
  return {
    kind: "Run",
    data: document,
    text: ({ style }) => [
      `${style.strong("run       ")}${record.request.id}`,
      `${style.strong("workflow  ")}${record.request.workflow} on ${record.request.key}`,
      `${style.strong("state     ")}${stateText(record)}, ${record.rounds} rounds`,
      `${style.strong("submitted ")}${instantText(record.submittedAt)}, last change ${instantText(record.changedAt)}`,
    ],
  };
}

const columns = [
  { head: "RUN" },
  { head: "WORKFLOW" },
  { head: "STATE" },
  { head: "ROUNDS" },
  { head: "SUBMITTED" },
  { head: "CHANGED" },
];

/** Many runs. */
export function runListReport(records: readonly RunRecord[]): Report {
  const list = records.map(runDocument);
  return {
    kind: "RunList",
    data: { runs: list },
    items: {
      kind: "Run",
      list,
      columns: ["id", "workflow", "key", "state", "outcome", "rounds", "submittedAt", "changedAt"],
    },
    text: (view) =>
      records.length === 0
        ? ["no runs on record"]
        : textTable(
            columns,
            records.map((record) => [
              record.request.id,
              record.request.workflow,
              stateText(record),
              String(record.rounds),
              instantText(record.submittedAt),
              instantText(record.changedAt),
            ]),
            view,
          ),
  };
}

/** The exit code of a run: that of the same workflow on one machine. */
export function exitCodeOfRun({ request, status }: RunRecord): ExitCode {
  switch (status.state) {
    case "waiting":
    case "running":
      return exitCodes.notFinished;
    case "canceled":
      return exitCodes.conflict;
    case "failed":
      return isCredentialCode(status.reason.serviceCode ?? "")
        ? exitCodes.credentials
        : exitCodes.failure;
    case "ended":
      if (request.workflow !== "attach" && request.workflow !== "tempUpgrade")
        return exitCodes.done;
      // What these two workflows return.
      return exitCodeOfOutcome({ outcome: status.outcome } as ActResult);
    default:
      return exitCodes.failure;
  }
}

function runDocument(record: RunRecord): Readonly<Record<string, unknown>> {
  const { request, status, rounds, submittedAt, changedAt, wakesAt } = record;
  return {
    id: request.id,
    workflow: request.workflow,
    key: request.key,
    state: status.state,
    outcome: outcomeOf(record),
    rounds,
    submittedAt: instantText(submittedAt),
    changedAt: instantText(changedAt),
    ...(wakesAt !== undefined && { wakesAt: instantText(wakesAt) }),
    exitCode: exitCodeOfRun(record),
  };
}

function stateText(record: RunRecord): string {
  const { status } = record;
  if (status.state === "failed") return `failed: ${status.reason.message}`;
  if (status.state === "waiting") return `waiting, not before ${instantText(status.until)}`;
  const outcome = outcomeOf(record);
  return outcome === undefined ? status.state : `${status.state}: ${outcome}`;
}

function outcomeOf({ status }: RunRecord): string | undefined {
  const outcome = status.state === "ended" ? status.outcome : undefined;
  return typeof outcome === "object" && outcome !== null && "outcome" in outcome
    ? String(outcome.outcome)
    : undefined;
}
