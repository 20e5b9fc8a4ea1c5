import type {
  BandwidthPackage,
  DescribeCenBandwidthPackagesRequest,
  TempUpgradeCenBandwidthPackageSpecRequest,
  TempUpgradeCenBandwidthPackageSpecResponse,
} from "cen-bwp-client";

import { hour, timeText } from "../gen/runtime/time-text.js";
import { lookAt, momentOf, type Moment } from "./moment.js";
import { requestId } from "./request-id.js";
import type { World } from "./world.js";

/** A temporary upgrade over time. */
export interface UpgradeSequence {
  readonly request: TempUpgradeCenBandwidthPackageSpecRequest;
  readonly response: TempUpgradeCenBandwidthPackageSpecResponse;
  /** The request that every moment answers. */
  readonly look: DescribeCenBandwidthPackagesRequest;
  readonly before: Moment;
  /** The plan carries the upgrade, and its restore at EndTime is pending. */
  readonly during: Moment;
  /** At EndTime: the plan carries again what it did. */
  readonly after: Moment;
}

/**
 * Upgrades a subscription plan of the world that is neither locked nor expired and has no order pending: the first that
 * fits unless given. Bandwidth (Mbps) is one and a half times the present one and EndTime 24 h ahead unless given. Throws a RangeError
 * where no plan fits.
 */
export function upgradeSequence(
  world: World,
  input: Partial<TempUpgradeCenBandwidthPackageSpecRequest> = {},
): UpgradeSequence {
  const plan = world.plans.find(
    (one) =>
      (input.CenBandwidthPackageId ?? one.CenBandwidthPackageId) === one.CenBandwidthPackageId &&
      isUpgradable(one, world.now),
  );
  if (plan === undefined)
    throw new RangeError(
      "The world has no such plan to upgrade: PREPAY, Normal, not expired, no order pending. Make one with `plans` or `account()`.",
    );
  const old = plan.Bandwidth ?? 2;
  const request: TempUpgradeCenBandwidthPackageSpecRequest = {
    CenBandwidthPackageId: plan.CenBandwidthPackageId ?? "",
    Bandwidth: input.Bandwidth ?? Math.min(10_000, Math.ceil(old * 1.5)),
    EndTime: input.EndTime ?? timeText(world.now + 24 * hour, "YYYY-MM-DDThh:mm:ssZ"),
  };
  const end = Date.parse(request.EndTime);
  return {
    request,
    response: { RequestId: requestId(world, "upgrade", request) },
    look: lookAt(plan),
    before: momentOf(world, world.now, plan),
    during: momentOf(world, world.now + 120_000, {
      ...plan,
      Bandwidth: request.Bandwidth,
      HasReservationData: "true",
      ReservationActiveTime: timeText(end, "YYYY-MM-DDThh:mmZ"),
      ReservationBandwidth: String(old),
      ReservationInternetChargeType: "PREPAY",
      ReservationOrderType: "TEMP_UPGRADE",
    }),
    after: momentOf(world, end, plan),
  };
}

function isUpgradable(plan: BandwidthPackage, now: number): boolean {
  return (
    plan.BandwidthPackageChargeType === "PREPAY" &&
    plan.BusinessStatus === "Normal" &&
    plan.HasReservationData !== "true" &&
    Date.parse(plan.ExpiredTime ?? "") > now
  );
}
