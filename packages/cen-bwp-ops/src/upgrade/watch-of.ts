import type { OrderAnswer } from "../ports/intent.js";
import type { Watch } from "./conclude-watch.js";
import type { TempUpgradeWaits } from "./temp-upgrade-options.js";

/** How an order of ours with this answer is watched; without an answer nobody has one on record. */
export function watchOurs(
  waits: TempUpgradeWaits,
  answer: OrderAnswer | undefined,
  baseline: number,
  sentAt: number,
): Watch {
  const accepted = answer?.class === "accepted";
  const why = answer?.class === "unknown" ? answer.why : undefined;
  const failure = answer && "failure" in answer ? answer.failure : undefined;
  return {
    order: accepted ? "accepted" : "unknown",
    baseline,
    sentAt,
    deadline: sentAt + (accepted ? waits.effectTimeoutMs : waits.settleMs),
    // Of an order that only may have been sent, another attempt may have put the answer on record.
    answered: answer !== undefined && why === undefined,
    ...(failure && { failure }),
    ...(why !== undefined && { why }),
  };
}

/** How somebody else's order of the wanted shape is watched until it takes effect. */
export function watchOthers(waits: TempUpgradeWaits, baseline: number, seenAt: number): Watch {
  return {
    order: "others",
    baseline,
    sentAt: seenAt,
    deadline: seenAt + waits.effectTimeoutMs,
    answered: true,
  };
}
