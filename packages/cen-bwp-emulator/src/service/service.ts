import type { Delivery } from "../faults/delivery.js";
import type { FaultRule } from "../faults/fault.js";
import { faultyDelivery } from "../faults/faulty-delivery.js";
import { refusalAnswer } from "../gateway/answers.js";
import { type Arrival, answerFormat, claimedKey, takeApart } from "../gateway/arrival.js";
import { faultName, finish, performRequest, type Progress, record } from "./perform-request.js";
import type { Refusal } from "../rules/rule.js";
import type { ServiceParts } from "./service-parts.js";
import type { WireRequest, WireResponse } from "../wire/wire-message.js";
import { requestId } from "../world/identifiers.js";

/** Gateway and operations over one world. Both ways in, fetch and HTTP, end here. */
export interface Service {
  /** Answers one request as one step, unless a fault strikes; whatever goes wrong becomes an answer. */
  deliver(request: WireRequest): Delivery;
  /** Refuses something that could not even be read as a request. */
  reject(refusal: Refusal): WireResponse;
}

export function createService(parts: ServiceParts): Service {
  const { world, random, faults } = parts;
  const deliverFaulty = (request: WireRequest, arrival: Arrival, rule: FaultRule): Delivery => {
    const progress: Progress = { method: request.method, fault: faultName(rule), arrival };
    return faultyDelivery(rule, {
      perform: (twist) => performRequest(parts, request, rule, twist),
      withhold: () => record(parts, requestId(random), 0, undefined, progress),
      refuse: (refusal) =>
        finish(parts, requestId(random), world.clock.now(), { refusal }, progress),
      disguise: (refusal, acted) =>
        refusalAnswer(
          acted.headers["x-acs-request-id"] ?? "",
          world.clock.now(),
          refusal,
          answerFormat(arrival),
        ),
    });
  };

  return {
    deliver(request) {
      if (faults.active()) {
        const arrival = takeApart(request);
        const { action: operation } = arrival;
        const rule = faults.strike({ operation, accessKeyId: claimedKey(arrival) });
        if (rule !== undefined) return deliverFaulty(request, arrival, rule);
      }
      return { kind: "answer", response: performRequest(parts, request) };
    },
    reject(refusal) {
      return finish(parts, requestId(random), world.clock.now(), { refusal }, { method: "" });
    },
  };
}
