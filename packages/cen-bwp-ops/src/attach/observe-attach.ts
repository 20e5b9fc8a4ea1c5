import { compact } from "../domain/compact.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { PageUnread, UnreadablePlan } from "../read/page-reading.js";
import { readPage } from "../read/read-page.js";
import { readPlan } from "../read/read-plan.js";
import type { Run } from "../run/run.js";
import type { AttachInput } from "./attach-input.js";
import type { AttachSeen } from "./attach-seen.js";

/** What the reads brought: both, or the one that failed. */
export type AttachLook = { readonly ok: true; readonly seen: AttachSeen } | PageUnread;

/** Reads the plan by id, and the plans of the CEN instance. */
export async function observeAttach(run: Run, input: AttachInput): Promise<AttachLook> {
  const byId = await readPlan(run, "plan", input.CenBandwidthPackageId);
  if (!byId.ok) return byId;
  const onCen: BandwidthPlan[] = [];
  const unreadable: UnreadablePlan[] = [];
  for (let page = 1; ; page++) {
    const reading = await readPage(run, "cen", {
      Filter: [{ Key: "CenId", Value: [input.CenId] }],
      PageNumber: page,
      PageSize: 50,
    });
    if (!reading.ok) return reading;
    // Whatever the filter let through: only what says it is attached here counts.
    onCen.push(...reading.plans.filter((plan) => plan.cenIds.includes(input.CenId)));
    unreadable.push(...reading.unreadable);
    const size = reading.pageSize ?? 50;
    if (reading.count === 0 || page * size >= (reading.total ?? 0)) {
      const seen = compact<AttachSeen>({
        at: reading.at,
        serverNow: reading.serverNow,
        plan: byId.plan,
        onCen,
        unreadable,
      });
      return { ok: true, seen };
    }
  }
}
