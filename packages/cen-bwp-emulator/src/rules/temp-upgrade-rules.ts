import type { PlanRecord } from "../world/plan-record.js";
import { busyPlanRules } from "./busy-plan-rules.js";
import { isExpired } from "./is-expired.js";
import { orderingAccountRules } from "./ordering-account-rules.js";
import { planExists } from "./plan-exists.js";
import type { Rule } from "./rule.js";
import type { TempUpgradeSubject } from "./temp-upgrade-subject.js";
import { wellFormedId } from "./well-formed-id.js";

const stage = "TempUpgradeCenBandwidthPackageSpec";
const orderIllegal = {
  stage,
  code: "InvalidOperation.OrderParameterIllegal",
  status: 400,
} as const;

/** Subscription (PREPAY) plans only. The rule is on the TempUpgrade page; its code is assumed. */
const planPrepaid: Rule<TempUpgradeSubject> = {
  ...orderIllegal,
  name: "upgrade-plan-prepaid",
  provenance: "assumed",
  source: "rule: TempUpgrade page, note on pay-as-you-go; code: assumed",
  refuse: (subject) => {
    const chargeType = planOf(subject)?.facts.BandwidthPackageChargeType;
    return chargeType === "PREPAY"
      ? undefined
      : `The bandwidth plan ${subject.planId} is ${chargeType}; only PREPAY plans can be upgraded temporarily.`;
  },
};

/** Not an expired plan. The rule is on the TempUpgrade page; its code is assumed. */
const planUnexpired: Rule<TempUpgradeSubject> = {
  ...orderIllegal,
  name: "upgrade-plan-unexpired",
  provenance: "assumed",
  source: "rule: TempUpgrade page, note on expired plans; code: assumed",
  refuse: (subject) =>
    planIs(subject, (plan) => isExpired(plan, subject.now))
      ? `The bandwidth plan ${subject.planId} has expired.`
      : undefined,
};

/** Not a locked plan. Error centre: InvalidOperation.BwpBusinessStatus, 409; that it holds for this operation is assumed. */
const planInBusiness: Rule<TempUpgradeSubject> = {
  name: "upgrade-plan-in-business",
  stage,
  code: "InvalidOperation.BwpBusinessStatus",
  status: 409,
  provenance: "assumed",
  source: "CEN error list, InvalidOperation.BwpBusinessStatus; that it holds here: assumed",
  refuse: (subject) => {
    const status = planOf(subject)?.facts.BusinessStatus;
    return status === "Normal" ? undefined : `The bandwidth plan ${subject.planId} is ${status}.`;
  },
};

/** More than the plan has now. TempUpgrade page: InvalidOperation.UpgradeBwpBandwidth, 400. */
const bandwidthAboveCurrent: Rule<TempUpgradeSubject> = {
  name: "upgrade-bandwidth-above-current",
  stage,
  code: "InvalidOperation.UpgradeBwpBandwidth",
  status: 400,
  provenance: "page",
  source: "TempUpgrade page, error table",
  refuse: (subject) =>
    planIs(subject, (plan) => subject.bandwidth <= plan.bandwidth)
      ? `The bandwidth plan ${subject.planId} has at least ${subject.bandwidth} Mbps already.`
      : undefined,
};

/** The upgrade ends before the plan does. Assumed: nothing could be restored afterwards. */
const endsBeforeExpiry: Rule<TempUpgradeSubject> = {
  ...orderIllegal,
  name: "upgrade-ends-before-expiry",
  provenance: "assumed",
  source: "assumed: a restore after the expiry has nothing to restore",
  refuse: (subject) =>
    planIs(subject, (plan) => plan.expiresAt !== undefined && subject.endTime >= plan.expiresAt)
      ? `The bandwidth plan ${subject.planId} expires before the upgrade would end.`
      : undefined,
};

/**
 * No other change is pending or running. TempUpgrade page: InvalidOperation.OrderParameterIllegal, 400. An order identical
 * to one that is not yet effective passes by assumption: nothing promises that the service recognises it, and
 * a client that relies on luck is to see two orders in the ledger.
 */
const noConflictingOrder: Rule<TempUpgradeSubject> = {
  ...orderIllegal,
  name: "upgrade-no-conflicting-order",
  provenance: "page",
  source: "TempUpgrade page, error table; that an identical order passes: assumed, the worst case",
  refuse: (subject) =>
    planIs(subject, (plan) => plan.reservation !== undefined && !isSameUpgrade(plan, subject))
      ? `The bandwidth plan ${subject.planId} has another pending order.`
      : undefined,
};

const idWellFormed: Rule<TempUpgradeSubject> = wellFormedId(
  { name: "upgrade-plan-id-well-formed", stage, code: "IllegalParam.CenBandwidthPackageId" },
  (subject) => ({ id: subject.planId, exists: planOf(subject) !== undefined }),
);

/** In the order of the checks: the plan, what keeps it busy, the request, and last the account that is to pay. */
export const tempUpgradeRules: readonly Rule<TempUpgradeSubject>[] = [
  idWellFormed,
  planExists("upgrade-plan-exists", stage),
  planPrepaid,
  planUnexpired,
  planInBusiness,
  ...busyPlanRules,
  bandwidthAboveCurrent,
  endsBeforeExpiry,
  noConflictingOrder,
  ...orderingAccountRules,
];

function isSameUpgrade(plan: PlanRecord, subject: TempUpgradeSubject): boolean {
  const { upgrade } = plan;
  return upgrade?.bandwidth === subject.bandwidth && upgrade.endTime === subject.endTime;
}

function planIs(subject: TempUpgradeSubject, test: (plan: PlanRecord) => boolean): boolean {
  const plan = planOf(subject);
  return plan !== undefined && test(plan);
}

function planOf({ world, planId }: TempUpgradeSubject): PlanRecord | undefined {
  return world.plans.get(planId);
}
