import type { DescribeCenBandwidthPackagesRequest, Filter, TagFilter } from "cen-bwp-client";
import type { PlanRecord } from "../world/plan-record.js";

/**
 * Whether Describe returns a plan. Values of one filter are alternatives; filters must all hold, or one of them with
 * IsOrKey (Describe page, Filter and IsOrKey). Tags and ResourceGroupId must hold in any case (assumed).
 */
export function matchesRequest(
  plan: PlanRecord,
  request: DescribeCenBandwidthPackagesRequest,
): boolean {
  const { ResourceGroupId: group, Filter: filters = [], Tag: tags = [] } = request;
  if (group !== undefined && plan.facts.ResourceGroupId !== group) return false;
  if (!tags.every((tag) => hasTag(plan, tag))) return false;
  if (filters.length === 0) return true;
  return request.IsOrKey === true
    ? filters.some((filter) => matchesFilter(plan, filter))
    : filters.every((filter) => matchesFilter(plan, filter));
}

/** A filter without values matches nothing (assumed: no value is there to be matched). Values match in full and in their letter case (assumed). */
function matchesFilter(plan: PlanRecord, filter: Filter): boolean {
  const value = filterValue(plan, filter.Key);
  return value !== undefined && (filter.Value ?? []).includes(value);
}

function filterValue(plan: PlanRecord, key: string | undefined): string | undefined {
  switch (key) {
    case "CenBandwidthPackageId":
      return plan.id;
    case "CenId":
      return plan.visibleCenId;
    case "Name":
      return plan.facts.Name;
    case "Status":
      return plan.visibleCenId === undefined ? "Idle" : "InUse";
    default:
      return undefined;
  }
}

/** A tag without a value matches its key whatever the value (assumed). */
function hasTag(plan: PlanRecord, wanted: TagFilter): boolean {
  return (plan.facts.Tags?.Tag ?? []).some(
    (tag) => tag.Key === wanted.Key && (wanted.Value === undefined || tag.Value === wanted.Value),
  );
}
