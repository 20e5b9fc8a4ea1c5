import { compact } from "../domain/compact.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { Run } from "../run/run.js";
import type { PageUnread } from "./page-reading.js";
import { readPage } from "./read-page.js";

/** What asking for one plan by id told. */
export type PlanReading = PlanRead | PageUnread;

/** An answer came; `plan` is absent if the service knows no such plan. */
export interface PlanRead {
  readonly ok: true;
  /** ms since the epoch, our clock and the service's. */
  readonly at: number;
  readonly serverNow: number;
  readonly plan?: BandwidthPlan;
}

/** Reads one plan with its pending order, if any. A plan that is there and cannot be read is a failure, not an absence. */
export async function readPlan(run: Run, step: string, id: string): Promise<PlanReading> {
  const reading = await readPage(run, step, {
    IncludeReservationData: true,
    Filter: [{ Key: "CenBandwidthPackageId", Value: [id] }],
    PageSize: 50,
  });
  if (!reading.ok) return reading;
  const { at, serverNow, plans, unreadable } = reading;
  const plan = plans.find((each) => each.id === id);
  const broken = unreadable.find(({ planId }) => planId === undefined || planId === id);
  if (!plan && broken) {
    const { message } = broken;
    const failure = {
      kind: "decode",
      code: "PlanUnreadable",
      message,
      sent: "yes",
      attempts: 1,
    } as const;
    return { ok: false, at, failure };
  }
  return compact<PlanRead>({ ok: true, at, serverNow, plan });
}
