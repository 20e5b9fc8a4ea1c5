import type { CheckId } from "./check-id.js";

/** The member of the request a failed check is about, and what to do. */
export interface CheckRemedy {
  readonly field: "CenBandwidthPackageId" | "CenId" | "Bandwidth" | "EndTime";
  readonly remedy: string;
}

const plan = "CenBandwidthPackageId";

/** For every check, what to do when it fails. */
export const checkRemedies: Readonly<Record<CheckId, CheckRemedy>> & {
  readonly planExists: { readonly field: "CenBandwidthPackageId" };
} = {
  planExists: {
    field: plan,
    remedy: "check the id, and that these credentials belong to the account that owns the plan",
  },
  notLocked: {
    field: plan,
    remedy: "have the lock lifted first: pay what is overdue, or ask the service",
  },
  normal: {
    field: plan,
    remedy: "have the lock lifted first: pay what is overdue, or ask the service",
  },
  notExpired: { field: plan, remedy: "renew the plan first, or name another one" },
  notElsewhere: {
    field: "CenId",
    remedy: "name that CEN instance, or detach the plan there first",
  },
  spanFree: { field: plan, remedy: "use the plan that is there, or detach it first" },
  prepay: {
    field: plan,
    remedy: "name a subscription plan; the bandwidth of a pay-as-you-go plan is changed directly",
  },
  bandwidthRange: { field: "Bandwidth", remedy: "ask for 2 to 10000 Mbps" },
  aboveCurrent: { field: "Bandwidth", remedy: "ask for more than the plan has now" },
  endLead: { field: "EndTime", remedy: "end 3 hours and a few minutes from now, or later" },
  endMargin: { field: "EndTime", remedy: "end a few minutes later" },
  endBeforeExpiry: { field: "EndTime", remedy: "end before the plan expires, or renew it first" },
  noPendingReservation: { field: plan, remedy: "wait until the pending order is in effect" },
  noOtherOrder: {
    field: plan,
    remedy: "settle the other intent first: settleIntents or resolveIntent",
  },
  inUse: {
    field: plan,
    remedy: "attach the plan to a CEN instance, or the bandwidth carries nothing",
  },
  headRoom: { field: plan, remedy: "raise the limits of the connections while the upgrade runs" },
  limitsFitRestore: { field: plan, remedy: "lower the limits of the connections before the end" },
  endAhead: { field: "EndTime", remedy: "name the end of an upgrade that runs" },
  upgradeRuns: { field: plan, remedy: "check plan, end and RestoreTo against the order" },
};
