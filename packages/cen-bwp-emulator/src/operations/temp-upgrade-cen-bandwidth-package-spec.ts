import type { TempUpgradeCenBandwidthPackageSpecRequest } from "cen-bwp-client";
import {
  decodeTempUpgradeCenBandwidthPackageSpecRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import { judge } from "../rules/rule.js";
import { tempUpgradeRules } from "../rules/temp-upgrade-rules.js";
import type { TempUpgradeSubject } from "../rules/temp-upgrade-subject.js";
import type { PlanRecord } from "../world/plan-record.js";
import { parseTimeText } from "../world/time-text.js";
import type { EmulatedOperation } from "./operation.js";
import { readRequest, type RequestCodec } from "./read-request.js";

const codec: RequestCodec<TempUpgradeCenBandwidthPackageSpecRequest> = {
  parameters: ["CenBandwidthPackageId", "Bandwidth", "EndTime"],
  decode: decodeTempUpgradeCenBandwidthPackageSpecRequest,
  validate: validateTempUpgradeCenBandwidthPackageSpecRequest,
};

/**
 * Orders a temporary upgrade: effective after the upgrade delay, undone exactly at EndTime. Every order that is
 * accepted is paid for, so every one goes to the ledger, an identical second one too.
 */
export const tempUpgradeCenBandwidthPackageSpec: EmulatedOperation = {
  name: "TempUpgradeCenBandwidthPackageSpec",
  perform(world, call) {
    const { read, unread } = readRequest(codec, call);
    if ("refusal" in read) return { result: read, unread };
    const { CenBandwidthPackageId: planId, Bandwidth: bandwidth, EndTime } = read.request;
    const endTime = parseTimeText(EndTime) ?? Number.NaN;
    const subject: TempUpgradeSubject = { world, now: call.now, planId, bandwidth, endTime };
    const refusal = judge(tempUpgradeRules, subject);
    if (refusal !== undefined) return { result: { refusal }, unread };
    const plan = world.plans.get(planId);
    if (plan !== undefined) order(subject, plan, call.requestId);
    return { result: { json: "{}" }, unread };
  },
};

function order(subject: TempUpgradeSubject, plan: PlanRecord, requestId: string): void {
  const { world, now, planId, bandwidth, endTime } = subject;
  const effectiveAt = now + world.delays.upgradeMs;
  // Whatever comes in is above the present bandwidth, so no upgrade is in effect yet: this is what to return to.
  const previousBandwidth = plan.bandwidth;
  world.plans.put({
    ...plan,
    upgrade: { bandwidth, endTime },
    reservation: {
      orderType: "TEMP_UPGRADE",
      bandwidth: previousBandwidth,
      activeTime: endTime,
      chargeType: plan.facts.BandwidthPackageChargeType ?? "PREPAY",
    },
  });
  world.occupations.occupyFor("order", planId, now, world.delays.orderBusyMs);
  world.occupations.occupyFor("writes", "", now, world.delays.blockingMs);
  world.queue.add({ kind: "upgrade-effective", due: effectiveAt, planId, bandwidth, endTime });
  world.queue.add({ kind: "reservation-due", due: endTime, planId });
  world.ledger.order({
    requestId,
    planId,
    bandwidth,
    previousBandwidth,
    endTime,
    acceptedAt: now,
    effectiveAt,
  });
}
