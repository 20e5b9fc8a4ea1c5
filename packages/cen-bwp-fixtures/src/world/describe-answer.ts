import type {
  BandwidthPackage,
  DescribeCenBandwidthPackagesRequest,
  DescribeCenBandwidthPackagesResponse,
  Filter,
} from "cen-bwp-client";

import { requestId } from "./request-id.js";
import type { World } from "./world.js";

/** What DescribeCenBandwidthPackages answers about a world: filters, tags, page and reservation data as asked for. */
export function describeAnswer(
  world: World,
  request: DescribeCenBandwidthPackagesRequest = {},
): DescribeCenBandwidthPackagesResponse {
  const { PageNumber = 1, PageSize = 10 } = request;
  const found = world.plans.filter((plan) => isAskedFor(plan, request));
  const start = (PageNumber - 1) * PageSize;
  return {
    CenBandwidthPackages: {
      CenBandwidthPackage: found
        .slice(start, start + PageSize)
        .map((plan) => (request.IncludeReservationData === true ? plan : withoutReservation(plan))),
    },
    PageNumber,
    PageSize,
    RequestId: requestId(world, "describe", request),
    TotalCount: found.length,
  };
}

function isAskedFor(plan: BandwidthPackage, request: DescribeCenBandwidthPackagesRequest): boolean {
  const { Filter: filters = [], IsOrKey = false, ResourceGroupId, Tag: tags = [] } = request;
  if (ResourceGroupId !== undefined && plan.ResourceGroupId !== ResourceGroupId) return false;
  const own = plan.Tags?.Tag ?? [];
  if (
    !tags.every(({ Key, Value }) =>
      own.some((tag) => tag.Key === Key && (Value === undefined || tag.Value === Value)),
    )
  )
    return false;
  if (filters.length === 0) return true;
  return IsOrKey
    ? filters.some((filter) => fits(plan, filter))
    : filters.every((filter) => fits(plan, filter));
}

function fits(plan: BandwidthPackage, { Key, Value = [] }: Filter): boolean {
  if (Key === undefined) return true;
  const held = Key === "CenId" ? (plan.CenIds?.CenId ?? []) : [plan[Key]];
  return Value.some((value) => held.includes(value));
}

function withoutReservation(plan: BandwidthPackage): BandwidthPackage {
  const {
    ReservationActiveTime: _time,
    ReservationBandwidth: _bandwidth,
    ReservationInternetChargeType: _charge,
    ReservationOrderType: _type,
    ...rest
  } = plan;
  return { ...rest, HasReservationData: "false" };
}
