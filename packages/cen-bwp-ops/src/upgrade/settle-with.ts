import type { Intent } from "../ports/intent.js";
import { keepRecord } from "./keep-record.js";
import type { TempUpgradeOutcome } from "./temp-upgrade-outcome.js";
import type { UpgradeJob } from "./upgrade-job.js";

/** Tells whoever should know of the outcome, and records it with the intent. */
export async function settleWith(
  { run, intents, draft, order }: UpgradeJob,
  outcome: TempUpgradeOutcome,
): Promise<void> {
  // Told before it is settled: whoever dies in between tells it again, and what is settled is not told any more.
  const planId = order.CenBandwidthPackageId;
  const notice = { planId, at: outcome.at };
  if (outcome.outcome === "upgraded") {
    const text = `${planId} has ${order.Bandwidth} Mbps until ${order.EndTime}`;
    run.notify({ ...notice, id: `${draft.key} effective`, event: "effective", text });
  }
  if (outcome.outcome === "undecided") {
    const text = `${planId}: an order may have been placed; do not repeat it. ${outcome.question}`;
    run.notify({ ...notice, id: `${draft.key} undecided`, event: "undecided", text });
  }
  const status = statusAfter[outcome.outcome];
  await run.engine.step("settle", () =>
    keepRecord(run, () => intents.settle(draft.key, status, outcome)),
  );
}

// Open: an order may exist and there is more to see. Closed with an order: answered from then on. Closed without: taken up anew.
const statusAfter: Readonly<Record<TempUpgradeOutcome["outcome"], Intent["status"]>> = {
  acceptedNotEffective: "open",
  undecided: "open",
  liftedUnproven: "open",
  upgraded: "closed",
  alreadyUpgraded: "closed",
  satisfied: "closed",
  precheckFailed: "closed",
  notFound: "closed",
  reservationConflict: "closed",
  rejected: "closed",
};
