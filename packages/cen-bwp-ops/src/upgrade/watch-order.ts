import { parseWireTime } from "../domain/wire-time.js";
import { possibleOrder } from "../ports/intent-state.js";
import { concludeWatch, type Watch } from "./conclude-watch.js";
import { lookAtOrder } from "./look-at-order.js";
import { effectDelays } from "./temp-upgrade-options.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import { trailOf, type UpgradeJob } from "./upgrade-job.js";

/** Looks at the plan until what is seen proves something, or the watch's deadline comes. Never orders. */
export async function watchOrder(job: UpgradeJob, begun: Watch): Promise<TempUpgradeOutcome> {
  const { run, order, trail } = job;
  const end = parseWireTime(order.EndTime) ?? 0;
  let watch = begun;
  for (let looks = 0; ; looks++) {
    watch = await learnAnswer(job, watch);
    const { observation, plan } = await lookAtOrder(job, watch);
    if (observation.verdict === "pending" && watch.order === "unknown") {
      // Its existence is proven now; only its effect is missing.
      watch = { ...watch, order: "accepted", deadline: observation.at + job.waits.effectTimeoutMs };
    }
    const now = await run.engine.now();
    const over = now >= Math.min(watch.deadline, end) || run.signal?.aborted === true;
    const outcome = concludeWatch({
      watch,
      observation,
      plan,
      waits: job.waits,
      trail: trailOf(job, now),
      end,
      over,
      interrupted: run.signal?.aborted === true,
    });
    if (outcome) return outcome;
    const nextPollAt = Math.min(watch.deadline, end, now + run.delay(effectDelays, looks));
    const lastObservation = observation.verdict;
    run.report({ phase: "waiting", at: now, attempt: trail.sent, lastObservation, nextPollAt });
    await run.sleepUntil(nextPollAt);
  }
}

// Whoever sent the order may still be waiting for its answer, in this process or another.
async function learnAnswer(job: UpgradeJob, watch: Watch): Promise<Watch> {
  if (watch.order !== "unknown" || watch.answered) return watch;
  const { run, intents, draft, waits } = job;
  const intent = await run.engine.step(
    run.name("answer"),
    async () => {
      try {
        return (await intents.get(draft.key)) ?? null;
      } catch {
        return null;
      }
    },
    { readOnly: true },
  );
  const answer = intent?.sends.at(-1)?.answer;
  const { none: _, ...open } = watch;
  if (!intent || !answer) return open;
  if (answer.class === "accepted") {
    const deadline = Math.max(watch.deadline, (await run.engine.now()) + waits.effectTimeoutMs);
    return { ...open, order: "accepted", answered: true, deadline };
  }
  if (answer.class === "unknown") return { ...open, answered: true };
  // Refused, or not sent: then no order exists, unless the sender tries again meanwhile.
  return possibleOrder(intent) ? open : { ...open, none: answer };
}
