import type { DescribeCenBandwidthPackagesRequest, Filter } from "cen-bwp-client";
import type { PlanRecord } from "../world/plan-record.js";
import type { PlanStore } from "../world/plan-store.js";
import type { World } from "../world/world.js";
import { matchesRequest } from "./match-plan.js";

/** The plans a Describe request asks for, in the present listing order. Only a request without a filter by id or CEN looks at every plan. */
export function selectPlans(
  { plans, listing }: Pick<World, "plans" | "listing">,
  request: DescribeCenBandwidthPackagesRequest,
): readonly PlanRecord[] {
  const candidates = indexed(plans, request);
  const selected = [...(candidates ?? plans.all())].filter((plan) => matchesRequest(plan, request));
  // The store gives all plans as they were created.
  return candidates === undefined && listing.isByCreation() ? selected : listing.sorted(selected);
}

/** A set that holds every match, taken from the indexes; undefined when no index narrows the request. */
function indexed(
  plans: PlanStore,
  { Filter: filters = [], IsOrKey }: DescribeCenBandwidthPackagesRequest,
): ReadonlySet<PlanRecord> | undefined {
  if (IsOrKey === true) {
    return filters.length > 0 && filters.every(isIndexed)
      ? new Set(filters.flatMap((filter) => lookUp(plans, filter)))
      : undefined;
  }
  const byId = filters.find((filter) => filter.Key === "CenBandwidthPackageId");
  const narrowest = byId ?? filters.find(isIndexed);
  return narrowest && new Set(lookUp(plans, narrowest));
}

function isIndexed(filter: Filter): boolean {
  return filter.Key === "CenBandwidthPackageId" || filter.Key === "CenId";
}

function lookUp(plans: PlanStore, filter: Filter): readonly PlanRecord[] {
  return (filter.Value ?? []).flatMap((value) => {
    if (filter.Key === "CenId") return [...plans.visibleOn(value)];
    const plan = plans.get(value);
    return plan === undefined ? [] : [plan];
  });
}
