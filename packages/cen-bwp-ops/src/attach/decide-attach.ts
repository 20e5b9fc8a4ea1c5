import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { type Check, stops } from "../checks/check.js";
import { attachChecks, findRival } from "./attach-checks.js";
import type { AttachInput } from "./attach-input.js";
import type { AttachSeen } from "./attach-seen.js";

/** What one observation says about the attachment. */
export type AttachVerdict =
  | { readonly verdict: "attached"; readonly plan: BandwidthPlan }
  | { readonly verdict: "absent" }
  | {
      readonly verdict: "elsewhere";
      readonly plan: BandwidthPlan;
      readonly cenIds: readonly string[];
    }
  | { readonly verdict: "unfit"; readonly plan: BandwidthPlan; readonly checks: readonly Check[] }
  | { readonly verdict: "conflict"; readonly plan: BandwidthPlan; readonly by: BandwidthPlan }
  | { readonly verdict: "free"; readonly plan: BandwidthPlan };

/** Judges an observation. Pure. */
export function decideAttach(input: AttachInput, seen: AttachSeen): AttachVerdict {
  const { plan, onCen } = seen;
  // Either view may lag behind the other; whichever shows the attachment is right.
  const listed = onCen.find((other) => other.id === input.CenBandwidthPackageId);
  const attached = plan?.cenIds.includes(input.CenId) === true ? plan : listed;
  if (attached) return { verdict: "attached", plan: attached };
  if (!plan) return { verdict: "absent" };
  if (plan.cenIds.length > 0) return { verdict: "elsewhere", plan, cenIds: plan.cenIds };
  const checks = attachChecks(input, seen);
  const unfit = checks.some((each) => stops(each) && each.id !== "spanFree");
  if (unfit) return { verdict: "unfit", plan, checks };
  const by = findRival(input, seen);
  return by ? { verdict: "conflict", plan, by } : { verdict: "free", plan };
}
