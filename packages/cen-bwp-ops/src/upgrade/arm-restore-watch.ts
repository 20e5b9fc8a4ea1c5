import { restoreRequest } from "../restore/restore-request.js";
import { readRestoreInput } from "../restore/restore-input.js";
import type { Run } from "../run/run.js";
import { keepRecord } from "./keep-record.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";

/**
 * Arms the watch on the end of an upgrade that works, if there is a dispatcher. Armed again on every call: the id makes it one
 * watch. A dispatcher that fails must not hide that money was spent, so it is reported as progress and `restoreWatch` is missing.
 */
export async function armRestoreWatch(
  run: Run,
  outcome: TempUpgradeOutcome,
): Promise<TempUpgradeOutcome> {
  const { dispatcher, account } = run;
  if (outcome.outcome !== "upgraded" || !dispatcher) return outcome;
  const { CenBandwidthPackageId, EndTime } = outcome.order;
  const input = { CenBandwidthPackageId, EndTime, RestoreTo: outcome.baseline };
  const request = restoreRequest(input, account);
  const { noticeAt } = readRestoreInput(input, {});
  const armed = await keepRecord(run, () => dispatcher.later(noticeAt, request), "the dispatcher");
  return armed ? { ...outcome, restoreWatch: request.id } : outcome;
}
