import type {
  BandwidthPackage,
  DescribeCenBandwidthPackagesRequest,
  DescribeCenBandwidthPackagesResponse,
} from "cen-bwp-client";

import { describeAnswer } from "./describe-answer.js";
import type { World } from "./world.js";

/** The world at one instant, and what a look at one plan answers then. */
export interface Moment {
  readonly world: World;
  readonly answer: DescribeCenBandwidthPackagesResponse;
}

/** The request that looks at one plan, pending orders included. */
export function lookAt(plan: BandwidthPackage): DescribeCenBandwidthPackagesRequest {
  return {
    Filter: [{ Key: "CenBandwidthPackageId", Value: [plan.CenBandwidthPackageId ?? ""] }],
    IncludeReservationData: true,
  };
}

/** The world with one plan changed, at another time. */
export function momentOf(world: World, now: number, plan: BandwidthPackage): Moment {
  const id = plan.CenBandwidthPackageId;
  const changed: World = {
    ...world,
    now,
    plans: world.plans.map((one) => (one.CenBandwidthPackageId === id ? plan : one)),
  };
  return { world: changed, answer: describeAnswer(changed, lookAt(plan)) };
}
