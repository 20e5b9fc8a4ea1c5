import type { AttachOutcome, Check, TempUpgradeOutcome } from "cen-bwp-ops";

import type { Style } from "./style.js";

/** What became of an attachment, in a few words. */
export function attachText(outcome: AttachOutcome, style: Style): string {
  switch (outcome.outcome) {
    case "attached":
      return style.good("attached");
    case "alreadyAttached":
      return style.good("is attached already");
    case "conflictingSpan":
      return style.warn(
        outcome.by === "unseen"
          ? `refused: the service says ${outcome.plan.pair.label} is taken, by a plan that does not show`
          : `refused: ${outcome.by.id} connects ${outcome.plan.pair.label} there already`,
      );
    case "attachedElsewhere":
      return style.warn(`refused: it is on ${outcome.cenIds.join(", ")}`);
    case "precheckFailed":
      return style.warn(`refused: ${failed(outcome.checks)}`);
    case "notFound":
      return style.bad(
        `there is no such ${outcome.what === "plan" ? "bandwidth plan" : "CEN instance"}`,
      );
    case "rejected":
      return style.bad(`rejected by the service: ${outcome.failure.code}`);
    case "timedOut":
      return style.bad("not finished in time; run it again, attaching twice is harmless");
  }
}

/** What became of a temporary upgrade, in a few words. */
export function upgradeText(outcome: TempUpgradeOutcome, style: Style): string {
  switch (outcome.outcome) {
    case "upgraded":
      return style.good(`in effect, proven by its pending restore to ${outcome.baseline} Mbps`);
    case "alreadyUpgraded":
      return style.good(`in effect already, returns to ${outcome.baseline} Mbps; nothing ordered`);
    case "satisfied":
      return style.good(`has ${outcome.plan.bandwidth} Mbps anyway; nothing ordered`);
    case "precheckFailed":
      return style.warn(`refused: ${failed(outcome.checks)}`);
    case "notFound":
      return style.bad("there is no such bandwidth plan");
    case "reservationConflict":
      return style.warn("refused: another change of the plan is pending");
    case "rejected":
      return style.bad(`rejected by the service: ${outcome.failure.code}`);
    case "acceptedNotEffective":
      return style.warn("ordered, not in effect yet; run it again to go on waiting");
    case "liftedUnproven":
      return style.warn("the bandwidth is there, and nothing shows why; do not order again");
    case "undecided":
      return style.bad(`undecided: it may be paid for. Do not repeat it. ${outcome.question}`);
  }
}

/** The first reason is enough for a line; the outcome holds all of them. */
function failed(checks: readonly Check[]): string {
  return (
    checks.find((check) => check.verdict === "fail" && check.level === "error")?.message ??
    "a pre-check failed"
  );
}
