import type { Rule } from "./rule.js";
import type { TempUpgradeSubject } from "./temp-upgrade-subject.js";

const stage = "TempUpgradeCenBandwidthPackageSpec";
const orderSide = { stage, status: 400, provenance: "assumed" } as const;
const known = "CEN error list; that a temporary upgrade meets it: assumed";

/** Temporary upgrades are enabled for the account (off by default, TempUpgrade page). No code is documented for it. */
const accountMayUpgrade: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-account-enabled",
  code: "Unauthorized",
  source: "rule: TempUpgrade page, enabled by the account manager; code: assumed",
  refuse: ({ world }) =>
    world.account.mayUpgrade === false
      ? "Temporary upgrades are not enabled for the account."
      : undefined,
};

/** No traffic scheduling policy on the CEN rules it out. TempUpgrade page: Forbidden.AssociatedUnsupportedInterRegionTrafficQosPolicy, 400. */
const trafficPolicyAllows: Rule<TempUpgradeSubject> = {
  stage,
  status: 400,
  provenance: "page",
  name: "upgrade-traffic-policy-allows",
  code: "Forbidden.AssociatedUnsupportedInterRegionTrafficQosPolicy",
  source: "TempUpgrade page, error table",
  refuse({ world, planId }) {
    const cenId = world.plans.get(planId)?.cenId;
    return cenId !== undefined && world.cens.get(cenId)?.trafficQosPolicy === true
      ? `The CEN instance ${cenId} has a traffic scheduling policy that rules out temporary upgrades.`
      : undefined;
  },
};

const crossBorderAllowed: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-cross-border-allowed",
  code: "OperationInvalid.UserCanNotBuyCrossBorderBwp",
  source: known,
  refuse: (subject) =>
    subject.world.account.mayCrossBorder === false && isCrossBorder(subject)
      ? "The account may not buy cross-border bandwidth."
      : undefined,
};

const identityRegistered: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-identity-registered",
  code: "OperationInvalid.IdentityRegistrationStatusNotSupport",
  source: known,
  refuse: (subject) =>
    subject.world.account.identityRegistered === false && isCrossBorder(subject)
      ? "The account has not registered the identity that cross-border bandwidth needs."
      : undefined,
};

const withinQuota: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-within-quota",
  code: "QuotaExceeded.Bandwidth",
  source: known,
  refuse: ({ world, bandwidth }) =>
    bandwidth > (world.account.bandwidthQuota ?? Infinity)
      ? `The quota is ${world.account.bandwidthQuota} Mbps.`
      : undefined,
};

/** The balance pays for the order. Orders already in the ledger have used it up. */
const affordable: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-affordable",
  code: "OperationFailed.InsufficientBalance",
  source: "ModifyCenBandwidthPackageSpec page; that a temporary upgrade meets it too: assumed",
  refuse: ({ world }) =>
    world.ledger.orders.length >= (world.account.affordableOrders ?? Infinity)
      ? "The balance of the account does not pay for the order."
      : undefined,
};

/** What the account and its network keep from ordering, in the order of the checks. */
export const orderingAccountRules: readonly Rule<TempUpgradeSubject>[] = [
  accountMayUpgrade,
  trafficPolicyAllows,
  crossBorderAllowed,
  identityRegistered,
  withinQuota,
  affordable,
];

function isCrossBorder({ world, planId }: TempUpgradeSubject): boolean {
  return world.plans.get(planId)?.facts.IsCrossBorder === true;
}
