import { isPlanBusy, notBlocked } from "./busy-rules.js";
import type { Rule } from "./rule.js";
import type { TempUpgradeSubject } from "./temp-upgrade-subject.js";

const stage = "TempUpgradeCenBandwidthPackageSpec";
const orderSide = { stage, status: 400, provenance: "assumed" } as const;
const siblingPage =
  "ModifyCenBandwidthPackageSpec page; that a temporary upgrade meets it too: assumed";

/** The plan is not being attached. Retried by the Terraform provider. */
const planSteady: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-plan-steady",
  code: "InvalidStatus.Resource",
  source: siblingPage,
  refuse: (subject) =>
    isPlanBusy(subject, ["attachment"])
      ? `The bandwidth plan ${subject.planId} is being attached. Try again later.`
      : undefined,
};

/** No other operation changes the plan. */
const noOperationRunning: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-no-operation-running",
  code: "OperationFailed.OperationIsProcessing",
  source: siblingPage,
  refuse: (subject) =>
    isPlanBusy(subject, ["operation"])
      ? `Another operation changes the bandwidth plan ${subject.planId}. Try again later.`
      : undefined,
};

/** No other order for the plan is being processed. By default an order is processed at once, so that duplicates are accepted. */
const noOrderRunning: Rule<TempUpgradeSubject> = {
  ...orderSide,
  name: "upgrade-no-order-running",
  code: "OperationFailed.OrderIsProcessing",
  source: siblingPage,
  refuse: (subject) =>
    isPlanBusy(subject, ["order"])
      ? `Another order for the bandwidth plan ${subject.planId} is being processed.`
      : undefined,
};

/** What keeps an order from a plan for the time being, in the order of the checks. */
export const busyPlanRules: readonly Rule<TempUpgradeSubject>[] = [
  notBlocked("upgrade-not-blocked", stage),
  planSteady,
  noOperationRunning,
  noOrderRunning,
];
