import type {
  AssociateCenBandwidthPackageRequest,
  AssociateCenBandwidthPackageResponse,
  DescribeCenBandwidthPackagesRequest,
} from "cen-bwp-client";

import { lookAt, momentOf, type Moment } from "./moment.js";
import { requestId } from "./request-id.js";
import { spanKey } from "./span-key.js";
import type { World } from "./world.js";

/** An attachment over time. The answer carries a request id alone: what became of it shows in `after`. */
export interface AttachSequence {
  readonly request: AssociateCenBandwidthPackageRequest;
  readonly response: AssociateCenBandwidthPackageResponse;
  /** The request that `before` and `after` answer. */
  readonly look: DescribeCenBandwidthPackagesRequest;
  readonly before: Moment;
  readonly after: Moment;
}

/**
 * Attaches an idle plan of the world to a CEN instance that is free for its areas; the first that fit unless given.
 * Throws a RangeError where none does.
 */
export function attachSequence(
  world: World,
  input: Partial<AssociateCenBandwidthPackageRequest> = {},
): AttachSequence {
  for (const plan of world.plans) {
    const id = plan.CenBandwidthPackageId ?? "";
    if (plan.Status !== "Idle" || plan.BusinessStatus !== "Normal") continue;
    if ((input.CenBandwidthPackageId ?? id) !== id) continue;
    const cen = (input.CenId === undefined ? world.cens : [input.CenId]).find(
      (one) =>
        !world.plans.some(
          (other) =>
            other.CenIds?.CenId?.includes(one) === true && spanKey(other) === spanKey(plan),
        ),
    );
    if (cen === undefined) continue;
    const request = { CenBandwidthPackageId: id, CenId: cen };
    return {
      request,
      response: { RequestId: requestId(world, "associate", request) },
      look: lookAt(plan),
      before: momentOf(world, world.now, plan),
      after: momentOf(world, world.now + 60_000, {
        ...plan,
        Status: "InUse",
        CenIds: { CenId: [cen] },
      }),
    };
  }
  throw new RangeError(
    "The world has no idle plan with a CEN instance that is free for its areas. Make one with `plans` or `account()`.",
  );
}
