import type { AccessKey, PlanSeed } from "cen-bwp-emulator";

/** The account both servers answer for: one plan, so that the answer is as long as the documented example. */
export const key: AccessKey = { accessKeyId: "bench-id", accessKeySecret: "bench-secret" };

export const plans: readonly PlanSeed[] = [
  {
    CenBandwidthPackageId: "cenbwp-bench",
    GeographicRegionAId: "china",
    GeographicRegionBId: "europe",
    Bandwidth: 10,
  },
];
