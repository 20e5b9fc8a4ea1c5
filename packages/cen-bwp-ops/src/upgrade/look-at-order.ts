import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { compact } from "../domain/compact.js";
import { readPlan } from "../read/read-plan.js";
import type { Watch } from "./conclude-watch.js";
import { judgeOrder } from "./judge-order.js";
import type { OrderObservation } from "./temp-upgrade-outcome.js";
import type { UpgradeJob } from "./upgrade-job.js";

/** A look and the plan it showed; none if it could not be read or is gone. */
export interface OrderLook {
  readonly observation: OrderObservation;
  readonly plan: BandwidthPlan | undefined;
}

/** One look with reservation data: judged, reported, added to the trail. */
export async function lookAtOrder(
  job: UpgradeJob,
  watch: Pick<Watch, "baseline" | "order">,
): Promise<OrderLook> {
  const { run, trail } = job;
  const attempt = trail.sent;
  run.report({ phase: "observing", at: run.clockNow(), attempt });
  const seen = await readAndJudge(job, watch);
  const { at, verdict } = seen.observation;
  trail.observations.push(seen.observation);
  run.report({ phase: "observed", at, attempt, lastObservation: verdict });
  return seen;
}

async function readAndJudge(
  { run, order, waits }: UpgradeJob,
  watch: Pick<Watch, "baseline" | "order">,
): Promise<OrderLook> {
  const reading = await readPlan(run, "plan", order.CenBandwidthPackageId);
  const { at } = reading;
  if (!reading.ok) {
    const observation = { at, verdict: "unreadable", failure: reading.failure } as const;
    return { observation, plan: undefined };
  }
  const { plan } = reading;
  // The tolerance is for our own order only; somebody else's must match exactly.
  const tolerance = watch.order === "others" ? 0 : waits.endToleranceMs;
  const observation = compact<OrderObservation>({
    at,
    verdict: judgeOrder(order, { bandwidth: watch.baseline }, plan, tolerance),
    bandwidth: plan?.bandwidth,
    reservation: plan?.reservation,
  });
  return { observation, plan };
}
