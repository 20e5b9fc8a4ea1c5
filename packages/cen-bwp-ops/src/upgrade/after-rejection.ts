import type { CallFailure } from "../failure/call-failure.js";
import type { Watch } from "./conclude-watch.js";
import { lookAtOrder } from "./look-at-order.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import { trailOf, type UpgradeJob } from "./upgrade-job.js";
import { watchOthers } from "./watch-of.js";

/** The service said no. One more look, because the reason may be that somebody else was faster. */
export async function afterRejection(
  job: UpgradeJob,
  failure: CallFailure,
  baseline: number,
): Promise<TempUpgradeOutcome | Watch> {
  const { observation, plan } = await lookAtOrder(job, { baseline, order: "others" });
  const { at, verdict } = observation;
  const trail = trailOf(job, at);
  if (plan && verdict === "effective")
    return { outcome: "alreadyUpgraded", ...trail, plan, baseline };
  if (plan && verdict === "foreign") return { outcome: "reservationConflict", ...trail, plan };
  if (plan && verdict === "lifted") return { outcome: "liftedUnproven", ...trail, plan, baseline };
  if (verdict === "pending") return watchOthers(job.waits, baseline, at);
  return { outcome: "rejected", ...trail, reason: "refused", failure };
}
