import { type Check, check } from "../checks/check.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { isTemporarilyUpgraded } from "../coverage/build-coverage.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import { readOrThrow } from "../read/read-or-throw.js";
import { readPlan } from "../read/read-plan.js";
import { startRun } from "../run/run.js";
import {
  readRestoreInput,
  type RestoreInput,
  type RestoreSchedule,
  type RestoreTimes,
} from "./restore-input.js";

/** What `watchRestore` would do. */
export interface RestorePreview {
  readonly schedule: RestoreSchedule;
  readonly checks: readonly Check[];
  readonly plan?: BandwidthPlan;
  readonly at: number;
}

/**
 * Tells when somebody would be told and when the plan would be checked, and whether an upgrade runs at all. Only reads.
 *
 * @throws {InputError} if the input has a wrong shape.
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function planWatchRestore(
  context: OpsContext,
  input: RestoreInput,
  options: RestoreTimes & Pick<RunOptions, "signal"> = {},
): Promise<RestorePreview> {
  const schedule = readRestoreInput(input, options);
  const run = startRun(context, options);
  const id = input.CenBandwidthPackageId;
  const { plan, at, serverNow } = await readOrThrow(run, () => readPlan(run, "plan", id));
  const exists = check(
    "planExists",
    "error",
    plan !== undefined,
    `${id} ${plan ? "exists" : "is not visible to this account"}`,
  );
  const ahead = schedule.end > serverNow;
  const checks = [
    exists,
    check(
      "endAhead",
      "warn",
      ahead,
      `the end ${ahead ? "is to come" : "has passed"}: ${input.EndTime}`,
    ),
  ];
  if (!plan) return { schedule, checks, at };
  const returnsTo = plan.reservation?.bandwidth;
  const words = isTemporarilyUpgraded(plan)
    ? `a temporary upgrade returns to ${returnsTo ?? "?"} Mbps`
    : "no temporary upgrade shows";
  const runs = !ahead || (isTemporarilyUpgraded(plan) && returnsTo === input.RestoreTo);
  return { schedule, checks: [...checks, check("upgradeRuns", "warn", runs, words)], plan, at };
}
