import type { PlanRecord } from "../world/plan-record.js";
import type { World } from "../world/world.js";
import { isPlanBusy, notBlocked } from "./busy-rules.js";
import { isExpired } from "./is-expired.js";
import { planExists } from "./plan-exists.js";
import type { Rule } from "./rule.js";
import { wellFormedId } from "./well-formed-id.js";

/** A request to attach a plan to a CEN, and the plan if there is one. */
export interface AssociateSubject {
  readonly world: World;
  readonly now: number;
  readonly cenId: string;
  readonly planId: string;
}

const stage = "AssociateCenBandwidthPackage";

/** The CEN instance exists. Error centre: ParameterCenInstanceId, 404. */
const cenExists: Rule<AssociateSubject> = {
  name: "associate-cen-exists",
  stage,
  code: "ParameterCenInstanceId",
  status: 404,
  provenance: "error-centre",
  source: "CEN error list, ParameterCenInstanceId",
  refuse: ({ world, cenId }) =>
    world.cens.get(cenId) !== undefined ? undefined : `There is no CEN instance ${cenId}.`,
};

const planIdWellFormed: Rule<AssociateSubject> = wellFormedId(
  { name: "associate-plan-id-well-formed", stage, code: "ParameterIllegal.BwpInstanceId" },
  (subject) => ({ id: subject.planId, exists: planOf(subject) !== undefined }),
);

const cenIdWellFormed: Rule<AssociateSubject> = wellFormedId(
  { name: "associate-cen-id-well-formed", stage, code: "ParameterIllegal.CenInstanceId" },
  ({ world, cenId }) => ({ id: cenId, exists: world.cens.get(cenId) !== undefined }),
);

/** The account may use bandwidth plans. Associate page: OperationInvalid.UserCanNotUseBwp, 400. */
const accountMayUsePlans: Rule<AssociateSubject> = {
  name: "associate-account-may-use-plans",
  stage,
  code: "OperationInvalid.UserCanNotUseBwp",
  status: 400,
  provenance: "page",
  source: "Associate page, error table",
  refuse: ({ world }) =>
    world.account.mayUsePlans === false ? "The account may not use bandwidth plans." : undefined,
};

/** The CEN instance is not being changed. Error centre: InvalidOperation.CenInstanceStatus, 409; retried by the Terraform provider. */
const cenSteady: Rule<AssociateSubject> = {
  name: "associate-cen-steady",
  stage,
  code: "InvalidOperation.CenInstanceStatus",
  status: 409,
  provenance: "error-centre",
  source: "CEN error list, InvalidOperation.CenInstanceStatus",
  refuse: ({ world, now, cenId }) =>
    world.occupations.isBusy("cen", cenId, now)
      ? `The CEN instance ${cenId} is being changed. Try again later.`
      : undefined,
};

/** The CEN's transit routers are in order. Associate page: IncorrectStatus.TransitRouter, 400. */
const transitRouterSteady: Rule<AssociateSubject> = {
  name: "associate-transit-router-steady",
  stage,
  code: "IncorrectStatus.TransitRouter",
  status: 400,
  provenance: "page",
  source: "Associate page, error table; that only Active passes: assumed",
  refuse({ world, cenId }) {
    const status = world.cens.get(cenId)?.transitRouterStatus ?? "Active";
    return status === "Active" ? undefined : `A transit router of ${cenId} is ${status}.`;
  },
};

/** The plan is not being changed. Code from a sibling operation, retried on attach by the Terraform provider. */
const planSteady: Rule<AssociateSubject> = {
  name: "associate-plan-steady",
  stage,
  code: "InvalidOperation.BwpInstanceStatus",
  status: 403,
  provenance: "client",
  source: "Terraform provider, retried on attach; status: DeleteCenBandwidthPackage page",
  refuse: (subject) =>
    isPlanBusy(subject, ["attachment", "operation", "order"])
      ? `The bandwidth plan ${subject.planId} is being changed. Try again later.`
      : undefined,
};

/**
 * A plan serves one CEN. That it does is seen in the public Terraform provider (it waits for exactly one CenId);
 * that the answer is InvalidOperation.BwpInstanceStatus, 403, is assumed from a sibling operation and from that provider's retries.
 */
const planOnNoOtherCen: Rule<AssociateSubject> = {
  name: "associate-plan-on-no-other-cen",
  stage,
  code: "InvalidOperation.BwpInstanceStatus",
  status: 403,
  provenance: "assumed",
  source:
    "one CEN per plan: Terraform provider; code: DeleteCenBandwidthPackage page and provider retries",
  refuse: (subject) => {
    const attached = planOf(subject)?.cenId;
    return attached === undefined || attached === subject.cenId
      ? undefined
      : `The bandwidth plan ${subject.planId} is attached to another CEN instance.`;
  },
};

/** The plan is neither locked nor expired. Error centre: InvalidOperation.BwpBusinessStatus, 409, for locked; expired counts as locked by assumption. */
const planInBusiness: Rule<AssociateSubject> = {
  name: "associate-plan-in-business",
  stage,
  code: "InvalidOperation.BwpBusinessStatus",
  status: 409,
  provenance: "error-centre",
  source: "CEN error list, InvalidOperation.BwpBusinessStatus; expired plans: assumed",
  refuse: (subject) => {
    const plan = planOf(subject);
    if (plan === undefined) return undefined;
    if (plan.facts.BusinessStatus !== "Normal") {
      return `The bandwidth plan ${plan.id} is ${plan.facts.BusinessStatus}.`;
    }
    return isExpired(plan, subject.now) ? `The bandwidth plan ${plan.id} has expired.` : undefined;
  },
};

/**
 * One plan per pair of connected areas on a CEN; {A, B} and {B, A} are one pair, in any letter case.
 * The rule is on the Associate page, its code in the error centre: InvalidOperation.BwpForGeoSpanAlreadyAssociated, 409.
 */
const spanFree: Rule<AssociateSubject> = {
  name: "associate-span-free",
  stage,
  code: "InvalidOperation.BwpForGeoSpanAlreadyAssociated",
  status: 409,
  provenance: "error-centre",
  source: "Associate page, operation description; code from the CEN error centre",
  refuse: (subject) => {
    const plan = planOf(subject);
    if (plan === undefined) return undefined;
    const holder = subject.world.cens.holder(subject.cenId, plan.pair);
    return holder === undefined
      ? undefined
      : `The CEN instance ${subject.cenId} already has a bandwidth plan for ${plan.pair}.`;
  },
};

/** Before anything else: both sides exist, nothing is busy, and the plan is not taken. */
export const associateRules: readonly Rule<AssociateSubject>[] = [
  planIdWellFormed,
  cenIdWellFormed,
  planExists("associate-plan-exists", stage),
  cenExists,
  accountMayUsePlans,
  notBlocked("associate-not-blocked", stage),
  cenSteady,
  transitRouterSteady,
  planSteady,
  planOnNoOtherCen,
];

/** Only for a plan that is not yet on this CEN: attaching it again is harmless, whatever state it is in by now. */
export const newAttachmentRules: readonly Rule<AssociateSubject>[] = [planInBusiness, spanFree];

function planOf({ world, planId }: AssociateSubject): PlanRecord | undefined {
  return world.plans.get(planId);
}
