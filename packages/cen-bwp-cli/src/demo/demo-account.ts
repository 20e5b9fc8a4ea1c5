import type { PlanSeed } from "cen-bwp-emulator";

/** When the demo takes place. */
export const demoStart: number = Date.UTC(2026, 10, 23, 9);

/** The CEN instances of the demo's account. */
export const demoCens = ["cen-prod", "cen-retail", "cen-lab"] as const;

/** Thirteen plans over seven area pairs: attached and idle ones, and three that no order or attachment should touch. */
export const demoPlans: readonly PlanSeed[] = [
  plan("cenbwp-cn-na", "china", "north-america", 50, {
    CenId: "cen-prod",
    ...limits("cn-hangzhou", "us-west-1", 35),
  }),
  plan("cenbwp-cn-eu", "china", "europe", 20, {
    CenId: "cen-prod",
    ...limits("cn-hangzhou", "eu-central-1", 20),
  }),
  plan("cenbwp-cn-cn", "china", "china", 100, {
    CenId: "cen-prod",
    ...limits("cn-hangzhou", "cn-beijing", 60),
  }),
  plan("cenbwp-cn-ap", "china", "asia-pacific", 10),
  plan("cenbwp-ap-cn", "asia-pacific", "china", 30),
  plan("cenbwp-cn-ap-retail", "china", "asia-pacific", 25, {
    CenId: "cen-retail",
    ...limits("cn-shanghai", "ap-southeast-1", 10),
  }),
  plan("cenbwp-ap-ap", "asia-pacific", "asia-pacific", 15, { CenId: "cen-retail" }),
  plan("cenbwp-eu-na", "europe", "north-america", 40, {
    CenId: "cen-retail",
    ...limits("eu-central-1", "us-east-1", 25),
  }),
  plan("cenbwp-na-na", "north-america", "north-america", 5, { CenId: "cen-lab" }),
  plan("cenbwp-ap-na-idle", "asia-pacific", "north-america", 20),
  plan("cenbwp-locked", "asia-pacific", "europe", 20, { BusinessStatus: "FinancialLocked" }),
  plan("cenbwp-expired", "north-america", "asia-pacific", 20, {
    CreationTime: "2025-11-01T16:00Z",
    ExpiredTime: "2026-11-01T16:00Z",
  }),
  plan("cenbwp-payg", "europe", "asia-pacific", 20, {
    BandwidthPackageChargeType: "POSTPAY",
    CenId: "cen-lab",
  }),
];

function plan(
  id: string,
  areaA: string,
  areaB: string,
  bandwidth: number,
  more: Partial<PlanSeed> = {},
): PlanSeed {
  return {
    CenBandwidthPackageId: id,
    GeographicRegionAId: areaA,
    GeographicRegionBId: areaB,
    Bandwidth: bandwidth,
    ...more,
  };
}

function limits(local: string, opposite: string, mbps: number): Partial<PlanSeed> {
  return {
    OrginInterRegionBandwidthLimits: {
      OrginInterRegionBandwidthLimit: [
        { LocalRegionId: local, OppositeRegionId: opposite, BandwidthLimit: String(mbps) },
      ],
    },
  };
}
