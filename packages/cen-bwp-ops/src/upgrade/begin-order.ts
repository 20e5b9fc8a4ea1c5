import { checkRemedies } from "../checks/check-remedy.js";
import { afterRejection } from "./after-rejection.js";
import { type AssessedNow, assessNow } from "./assess-now.js";
import type { Watch } from "./conclude-watch.js";
import { type Placed, placeOrder } from "./place-order.js";
import { resumeOrder } from "./resume-order.js";
import { maxOrderTries, notSentDelays } from "./temp-upgrade-options.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import { trailOf, type UpgradeJob } from "./upgrade-job.js";
import { watchOthers, watchOurs } from "./watch-of.js";

/**
 * Looks, checks, and orders if that is what is left to do. For an intent of which no order can exist. Ends with an outcome, or with
 * what is to be watched from then on.
 */
export async function beginOrder(job: UpgradeJob): Promise<TempUpgradeOutcome | Watch> {
  for (let n = 1; ; n++) {
    // Looked at afresh before every try: time has passed, and a rival may have been faster.
    const assessed = await assessNow(job);
    job.trail.checks = assessed.checks;
    if (assessed.decision !== "send") return withoutOrder(job, assessed);
    const { baseline, at: seenAt } = assessed;
    const placed = await place(job, n, baseline, seenAt);
    if ("notClaimed" in placed) {
      const { notClaimed } = placed;
      const resumed = notClaimed.key === job.draft.key && (await resumeOrder(job, notClaimed));
      if (resumed) return resumed;
      // Another intent was faster: look again at what it left.
      if (n < maxOrderTries) continue;
      return { outcome: "precheckFailed", ...trailOf(job, placed.at), plan: assessed.plan };
    }
    const { answer, at } = placed;
    if (answer.class === "rejected") return afterRejection(job, answer.failure, baseline);
    if (answer.class !== "notSent") {
      return watchOurs(job.waits, answer, baseline, at);
    }
    if (n >= maxOrderTries) {
      return {
        outcome: "rejected",
        ...trailOf(job, at),
        reason: "notSent",
        failure: answer.failure,
      };
    }
    await backOff(job, n, at);
  }
}

async function place(job: UpgradeJob, n: number, bandwidth: number, at: number): Promise<Placed> {
  const { run, trail } = job;
  // Before the fence: whoever dies in this line has sent nothing, and everybody can tell.
  await run.turn();
  // The last moment at which giving up costs nothing.
  run.signal?.throwIfAborted();
  run.report({ phase: "sending", at: run.clockNow(), attempt: trail.sent + 1 });
  const placed = await placeOrder(job, n, { at, bandwidth });
  if ("notClaimed" in placed) return placed;
  const { answer } = placed;
  const failure = "failure" in answer ? answer.failure : undefined;
  const requestId = answer.class === "accepted" ? answer.requestId : failure?.requestId;
  if (placed.called) trail.sent += 1;
  if (requestId !== undefined) trail.requestIds.push(requestId);
  const lastObservation = failure ? `${answer.class}: ${failure.code}` : answer.class;
  run.report({ phase: "answered", at: placed.at, attempt: trail.sent, lastObservation });
  return placed;
}

function withoutOrder(
  job: UpgradeJob,
  assessed: Exclude<AssessedNow, { decision: "send" }>,
): TempUpgradeOutcome | Watch {
  const { plan, decision, at } = assessed;
  const trail = trailOf(job, at);
  if (decision === "notFound") {
    const { field, remedy } = checkRemedies.planExists;
    return { outcome: "notFound", ...trail, what: "plan", field, remedy };
  }
  if (decision === "precheckFailed") return { outcome: "precheckFailed", ...trail, plan };
  const { baseline } = assessed;
  if (decision === "wait") return watchOthers(job.waits, baseline, at);
  if (decision === "alreadyUpgraded") {
    return { outcome: "alreadyUpgraded", ...trail, plan: assessed.plan, baseline };
  }
  return { outcome: decision, ...trail, plan: assessed.plan };
}

async function backOff({ run, trail }: UpgradeJob, n: number, at: number): Promise<void> {
  const nextPollAt = at + run.delay(notSentDelays, n - 1);
  run.report({ phase: "waiting", at, attempt: trail.sent, nextPollAt });
  if (!(await run.sleepUntil(nextPollAt))) run.signal?.throwIfAborted();
}
