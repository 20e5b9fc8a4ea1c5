import { runObjectName } from "../runs/names.js";
import { isOver, type RunRecord } from "../runs/run-state.js";
import { queryAdmin } from "./query-admin.js";

/** Which runs to list. */
export interface ListRunsOptions {
  /** Those that are not over; all by default. */
  readonly open?: boolean;
}

/**
 * All runs the server has on record, newest first. It reads every one: for people and reports, not for loops.
 *
 * @throws {FleetError} Unreachable, if the admin API does not answer.
 */
export async function listRuns(
  admin: string,
  { open = false }: ListRunsOptions = {},
): Promise<readonly RunRecord[]> {
  const query = `SELECT value_utf8 AS value FROM state WHERE service_name = '${runObjectName}' AND key = 'run'`;
  const rows = await queryAdmin<{ value: string }>(admin, query);
  const runs = rows.map(({ value }) => JSON.parse(value) as RunRecord);
  return runs
    .filter(({ status }) => !open || !isOver(status))
    .toSorted((a, b) => b.submittedAt - a.submittedAt);
}
