import type { BandwidthPackage } from "cen-bwp-client";

/** The unordered pair of areas a plan connects, the same for both spellings. */
export function spanKey(plan: BandwidthPackage): string {
  return [plan.GeographicRegionAId, plan.GeographicRegionBId]
    .map((area) => (area ?? "").toLowerCase())
    .toSorted()
    .join("_");
}
