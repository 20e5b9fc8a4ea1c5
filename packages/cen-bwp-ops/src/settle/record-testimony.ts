import type { IntentSend } from "../ports/intent.js";
import type { TempUpgradeOutcome, UndecidedOutcome } from "../upgrade/temp-upgrade-outcome.js";
import type { UpgradeJob } from "../upgrade/upgrade-job.js";
import type { HeardTestimony } from "./witness.js";

/**
 * Records as the answer to the order what witnesses said, and tells the outcome that follows: `placed` makes it an accepted order
 * whose effect is not seen, `notPlaced` a refused one, after which the same call may order again.
 */
export async function recordTestimony(
  { run, intents, draft }: UpgradeJob,
  send: IntentSend,
  undecided: UndecidedOutcome,
  verdict: "placed" | "notPlaced",
  heard: readonly HeardTestimony[],
): Promise<TempUpgradeOutcome> {
  const { order, intent, sent, requestIds, checks, observations, at, baseline } = undecided;
  const trail = { order, intent, sent, requestIds, checks, observations, at };
  const record = (answer: Parameters<typeof intents.answer>[2]): Promise<null> =>
    run.engine.step("testimony", async () => {
      await intents.answer(draft.key, send.token, answer);
      return null;
    });
  if (verdict === "placed") {
    await record({ class: "accepted" });
    const { resumable, interrupted } = undecided;
    return {
      outcome: "acceptedNotEffective",
      ...trail,
      ours: true,
      resumable,
      interrupted,
      baseline,
    };
  }
  const failure = {
    kind: "unknown",
    code: "NotPlaced",
    message: heard.map(({ witness, evidence }) => `${witness}: ${evidence}`).join("; "),
    sent: "yes",
    attempts: 0,
  } as const;
  await record({ class: "rejected", failure });
  return { outcome: "rejected", ...trail, reason: "refused", failure };
}
