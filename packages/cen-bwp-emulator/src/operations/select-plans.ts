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
  const selected: PlanRecord[] = [];
  for (const plan of candidates ?? plans.all()) {
    if (matchesRequest(plan, request)) selected.push(plan);
  }
  // The store gives all plans as they were created.
  return candidates === undefined && listing.isByCreation() ? selected : listing.sorted(selected);
}

/** Distinct plans that hold every match, taken from the indexes; undefined when no index narrows the request. */
function indexed(
  plans: PlanStore,
  { Filter: filters = [], IsOrKey }: DescribeCenBandwidthPackagesRequest,
): Iterable<PlanRecord> | undefined {
  if (IsOrKey === true) {
    return filters.length > 0 && filters.every(isIndexed)
      ? new Set(filters.flatMap((filter) => lookUp(plans, filter)))
      : undefined;
  }
  const byId = filters.find((filter) => filter.Key === "CenBandwidthPackageId");
  const narrowest = byId ?? filters.find(isIndexed);
  if (narrowest === undefined) return undefined;
  const found = lookUp(plans, narrowest);
  return found.length < 2 ? found : new Set(found);
}

function isIndexed(filter: Filter): boolean {
  return filter.Key === "CenBandwidthPackageId" || filter.Key === "CenId";
}

function lookUp(plans: PlanStore, filter: Filter): readonly PlanRecord[] {
  const found: PlanRecord[] = [];
  for (const value of filter.Value ?? []) {
    if (filter.Key === "CenId") for (const plan of plans.visibleOn(value)) found.push(plan);
    else {
      const plan = plans.get(value);
      if (plan !== undefined) found.push(plan);
    }
  }
  return found;
}
