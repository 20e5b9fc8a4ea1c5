import {
  associateCenBandwidthPackageErrorResponse,
  describeCenBandwidthPackagesErrorResponse,
  tempUpgradeCenBandwidthPackageSpecErrorResponse,
} from "../gen/index.js";
import { jsonResponse } from "../gen/runtime/error-answer.js";
import { describeAnswer } from "./describe-answer.js";
import { readCall, readDescribe, type Call } from "./read-call.js";
import { requestId } from "./request-id.js";
import type { World } from "./world.js";

/** Answers a request of the service's wire protocol. */
export type Handler = (request: Request) => Promise<Response>;

export interface Handlers {
  readonly associateCenBandwidthPackage: Handler;
  readonly describeCenBandwidthPackages: Handler;
  readonly tempUpgradeCenBandwidthPackageSpec: Handler;
  /** Calls the handler of the action the request names; 404 InvalidApi.NotFound for any other. */
  readonly fetch: Handler;
}

/** Codes to answer with instead; documented ones only. */
export interface HandlersOptions {
  readonly fail?: {
    readonly associateCenBandwidthPackage?: Parameters<
      typeof associateCenBandwidthPackageErrorResponse
    >[0];
    readonly describeCenBandwidthPackages?: Parameters<
      typeof describeCenBandwidthPackagesErrorResponse
    >[0];
    readonly tempUpgradeCenBandwidthPackageSpec?: Parameters<
      typeof tempUpgradeCenBandwidthPackageSpecErrorResponse
    >[0];
  };
}

/**
 * Plain request handlers on a world. They do not change it: the same request has the same answer. Signatures are not
 * judged; for a service that changes and verifies use cen-bwp-emulator.
 */
export function handlers(world: World, options: HandlersOptions = {}): Handlers {
  const { fail = {} } = options;
  const planOf = (parameters: Call["parameters"]) =>
    world.plans.find(
      ({ CenBandwidthPackageId }) =>
        CenBandwidthPackageId === parameters.get("CenBandwidthPackageId"),
    );
  const done = (call: string, parameters: Call["parameters"]): Response =>
    jsonResponse({ RequestId: requestId(world, call, [...parameters]) });

  const byAction = {
    AssociateCenBandwidthPackage: (parameters: Call["parameters"]): Response => {
      const answer = associateCenBandwidthPackageErrorResponse;
      if (fail.associateCenBandwidthPackage !== undefined)
        return answer(fail.associateCenBandwidthPackage);
      return planOf(parameters) === undefined || !world.cens.includes(parameters.get("CenId") ?? "")
        ? answer("InvalidParameter")
        : done("associate", parameters);
    },
    DescribeCenBandwidthPackages: (parameters: Call["parameters"]): Response => {
      return fail.describeCenBandwidthPackages === undefined
        ? jsonResponse(describeAnswer(world, readDescribe(parameters)))
        : describeCenBandwidthPackagesErrorResponse(fail.describeCenBandwidthPackages);
    },
    TempUpgradeCenBandwidthPackageSpec: (parameters: Call["parameters"]): Response => {
      const answer = tempUpgradeCenBandwidthPackageSpecErrorResponse;
      if (fail.tempUpgradeCenBandwidthPackageSpec !== undefined)
        return answer(fail.tempUpgradeCenBandwidthPackageSpec);
      const plan = planOf(parameters);
      if (plan === undefined) return answer("InvalidParameter");
      return Number(parameters.get("Bandwidth")) > (plan.Bandwidth ?? 0)
        ? done("upgrade", parameters)
        : answer("InvalidOperation.UpgradeBwpBandwidth");
    },
  };
  const handle =
    (answer: (parameters: Call["parameters"]) => Response): Handler =>
    async (request) =>
      answer((await readCall(request)).parameters);

  return {
    associateCenBandwidthPackage: handle(byAction.AssociateCenBandwidthPackage),
    describeCenBandwidthPackages: handle(byAction.DescribeCenBandwidthPackages),
    tempUpgradeCenBandwidthPackageSpec: handle(byAction.TempUpgradeCenBandwidthPackageSpec),
    async fetch(request) {
      const { action, parameters } = await readCall(request);
      if (Object.hasOwn(byAction, action))
        return byAction[action as keyof typeof byAction](parameters);
      return jsonResponse(
        {
          RequestId: requestId(world, action, [...parameters]),
          HostId: "localhost",
          Code: "InvalidApi.NotFound",
          Message: `No handler for the action ${JSON.stringify(action)}.`,
          Recommend: "https://api.aliyun.com/troubleshoot?q=InvalidApi.NotFound",
        },
        404,
      );
    },
  };
}
