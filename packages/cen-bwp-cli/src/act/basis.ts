import type { BandwidthPlan } from "cen-bwp-ops";

import { minuteText } from "../render/time-text.js";
import type { Preview } from "./preview.js";

/** What a decision rests on, in words that can be compared and shown. */
export type Basis = Readonly<Record<string, string>>;

/** The facts of a preview that must still hold when it is carried out. */
export function basisOf({ decision, plan, by }: Preview): Basis {
  return {
    decision,
    ...(plan ? planFacts(plan) : { plan: "not there" }),
    ...(by && { "covered by": by.id }),
  };
}

function planFacts(plan: BandwidthPlan): Basis {
  const { reservation, expiresAt } = plan;
  return {
    areas: plan.pair.key,
    bandwidth: `${plan.bandwidth ?? "?"} Mbps`,
    allocated: `${plan.allocated} Mbps`,
    CEN: plan.cenIds.join(" ") || "nothing",
    "business status": plan.businessStatus ?? "?",
    "charge type": plan.chargeType ?? "?",
    expiry: expiresAt === undefined ? "?" : minuteText(expiresAt),
    "pending order": reservation
      ? `${reservation.orderType ?? "?"} to ${reservation.bandwidth ?? "?"} Mbps at ${reservation.activeAt === undefined ? "?" : minuteText(reservation.activeAt)}`
      : "none",
  };
}

/** What differs, in words: `bandwidth was 10 Mbps, is 20 Mbps`. */
export function differences(planned: Basis, found: Basis): readonly string[] {
  return [...new Set([...Object.keys(planned), ...Object.keys(found)])]
    .filter((fact) => planned[fact] !== found[fact])
    .map((fact) => `${fact} was ${planned[fact] ?? "none"}, is ${found[fact] ?? "none"}`);
}
