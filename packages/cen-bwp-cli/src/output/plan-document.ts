import { type BandwidthPlan, isTemporarilyUpgraded } from "cen-bwp-ops";

import { instantText } from "./instant-text.js";

/** The columns of a plan in CSV. */
export const planColumns: readonly string[] = [
  "id",
  "name",
  "areas",
  "bandwidth",
  "allocated",
  "headRoom",
  "cenIds",
  "status",
  "businessStatus",
  "chargeType",
  "createdAt",
  "expiresAt",
  "temporaryUpgrade",
  "pending",
];

/** A plan in documents (`kind: "Plan"`). Mbps, ISO 8601 in UTC; what the service did not say is absent. */
export function planDocument(plan: BandwidthPlan): Readonly<Record<string, unknown>> {
  const { createdAt, expiresAt, reservation, bandwidth } = plan;
  return {
    id: plan.id,
    name: plan.name,
    areas: [plan.pair.first, plan.pair.second],
    bandwidth,
    allocated: plan.allocated,
    headRoom: bandwidth === undefined ? undefined : bandwidth - plan.allocated,
    cenIds: plan.cenIds,
    status: plan.status,
    businessStatus: plan.businessStatus,
    chargeType: plan.chargeType,
    createdAt: createdAt === undefined ? undefined : instantText(createdAt),
    expiresAt: expiresAt === undefined ? undefined : instantText(expiresAt),
    temporaryUpgrade: isTemporarilyUpgraded(plan),
    pending: reservation && {
      orderType: reservation.orderType,
      bandwidth: reservation.bandwidth,
      activeAt: reservation.activeAt === undefined ? undefined : instantText(reservation.activeAt),
    },
    limits: plan.limits,
    tags: plan.tags,
  };
}
