import type { BandwidthPlan } from "../domain/bandwidth-plan.js";

/** What speaks against a plan being restored: the bandwidth is another, or the restore step is still pending. */
export type RestoreMiss = "bandwidth" | "reservation";

/** Judges a look after the end. Empty: restored. A change that is due later than the end is another one. Pure. */
export function judgeRestore(
  { bandwidth, reservation }: BandwidthPlan,
  restoreTo: number,
  end: number,
): readonly RestoreMiss[] {
  const misses: RestoreMiss[] = [];
  if (bandwidth !== restoreTo) misses.push("bandwidth");
  const due = reservation?.activeAt ?? Number.NEGATIVE_INFINITY;
  // The service tells minutes, so within the minute of the end it is the restore step.
  if (reservation && due < end + 60_000) misses.push("reservation");
  return misses;
}
