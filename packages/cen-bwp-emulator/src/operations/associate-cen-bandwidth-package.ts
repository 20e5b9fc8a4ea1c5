import type { AssociateCenBandwidthPackageRequest } from "cen-bwp-client";
import {
  decodeAssociateCenBandwidthPackageRequest,
  validateAssociateCenBandwidthPackageRequest,
} from "cen-bwp-validation";
import { associateRules, newAttachmentRules } from "../rules/associate-rules.js";
import { judge } from "../rules/rule.js";
import type { World } from "../world/world.js";
import type { Call, EmulatedOperation } from "./operation.js";
import { readRequest, type RequestCodec } from "./read-request.js";

const codec: RequestCodec<AssociateCenBandwidthPackageRequest> = {
  parameters: ["CenId", "CenBandwidthPackageId"],
  decode: decodeAssociateCenBandwidthPackageRequest,
  validate: validateAssociateCenBandwidthPackageRequest,
};

/** Attaches a plan to a CEN. The rules see it at once, Describe shows it after the attach delay. */
export const associateCenBandwidthPackage: EmulatedOperation = {
  name: "AssociateCenBandwidthPackage",
  perform(world, call) {
    const { read, unread } = readRequest(codec, call);
    if ("refusal" in read) return { result: read, unread };
    const { CenId: cenId, CenBandwidthPackageId: planId } = read.request;
    const subject = { world, now: call.now, cenId, planId };
    const attached = world.plans.get(planId)?.cenId === cenId;
    const refusal =
      judge(associateRules, subject) ?? (attached ? undefined : judge(newAttachmentRules, subject));
    if (refusal !== undefined) return { result: { refusal }, unread };
    if (!attached) attach(world, call, planId, cenId);
    return { result: { json: "{}" }, unread };
  },
};

function attach(world: World, call: Call, planId: string, cenId: string): void {
  const plan = world.plans.get(planId);
  if (plan === undefined) return;
  world.cens.hold(cenId, plan.pair, planId);
  const visibleCenId = world.delays.attachMs === 0 ? cenId : plan.visibleCenId;
  world.plans.put({ ...plan, cenId, visibleCenId });
  if (visibleCenId !== cenId) {
    world.queue.add({
      kind: "attachment-visible",
      due: call.now + world.delays.attachMs,
      planId,
    });
  }
  const { attachBusyMs, blockingMs } = world.delays;
  world.occupations.occupyFor("cen", cenId, call.now, attachBusyMs);
  world.occupations.occupyFor("attachment", planId, call.now, attachBusyMs);
  world.occupations.occupyFor("writes", "", call.now, blockingMs);
  world.ledger.attachment({ requestId: call.requestId, planId, cenId, acceptedAt: call.now });
}
