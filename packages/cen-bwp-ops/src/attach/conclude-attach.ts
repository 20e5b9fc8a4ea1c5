import { checkRemedies } from "../checks/check-remedy.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { CallFailure } from "../failure/call-failure.js";
import type { AttachRefusal } from "./attach-answer.js";
import type { AttachInput } from "./attach-input.js";
import type { AttachOutcome, AttachTrail } from "./attach-outcome.js";
import type { AttachState } from "./attach-state.js";
import type { AttachVerdict } from "./decide-attach.js";

/** The outcome of a look that shows why the plan cannot be attached; `failure` is the service's refusal, if there was one. */
export function concludeAdverse(
  verdict: Exclude<AttachVerdict, { verdict: "attached" | "free" }>,
  trail: AttachTrail,
  failure: CallFailure | undefined,
): AttachOutcome {
  const because = failure && { failure };
  if (verdict.verdict === "absent") {
    return { outcome: "notFound", ...trail, what: "plan", ...checkRemedies.planExists, ...because };
  }
  const { plan } = verdict;
  if (verdict.verdict === "elsewhere") {
    return { outcome: "attachedElsewhere", ...trail, plan, cenIds: verdict.cenIds };
  }
  if (verdict.verdict === "unfit") {
    return { outcome: "precheckFailed", ...trail, plan, checks: verdict.checks };
  }
  return { outcome: "conflictingSpan", ...trail, plan, by: verdict.by, ...because };
}

/** The outcome of a refusal for which nothing is to be seen. */
export function concludeRefused(
  refusal: AttachRefusal,
  plan: BandwidthPlan,
  trail: AttachTrail,
): AttachOutcome {
  const { failure } = refusal;
  if (refusal.class === "spanTaken") {
    return { outcome: "conflictingSpan", ...trail, plan, by: "unseen", failure };
  }
  if (refusal.class === "planUnknown" || refusal.class === "cenUnknown") {
    const found =
      refusal.class === "planUnknown"
        ? ({ what: "plan", ...checkRemedies.planExists } as const)
        : ({ what: "cen", field: "CenId", remedy: unknownCen } as const);
    return { outcome: "notFound", ...trail, ...found, failure };
  }
  return { outcome: "rejected", ...trail, failure };
}

const unknownCen =
  "check the id, and that these credentials belong to the account that owns the CEN instance";

/** The outcome when time is up. */
export function timedOut(
  input: AttachInput,
  state: AttachState,
  at: number,
  interrupted: boolean,
): AttachOutcome {
  return {
    outcome: "timedOut",
    ...attachTrail(input, state, at),
    resumable: true,
    interrupted,
    accepted: state.accepted,
    ...(state.lastFailure && { lastFailure: state.lastFailure }),
  };
}

/** What every outcome carries. */
export function attachTrail(input: AttachInput, state: AttachState, at: number): AttachTrail {
  return { input, sent: state.sent, requestIds: state.requestIds, at };
}
