import type { Refusal } from "../rules/rule.js";
import type { WireResponse } from "../wire/wire-message.js";
import type { Delivery } from "./delivery.js";
import type { FaultMoment, FaultRule } from "./fault.js";

/** What a fault can make of one request. */
export interface FaultHands {
  /** Lets the service act on it. */
  readonly perform: (twist?: {
    readonly skewMs?: number;
    readonly copies?: number;
  }) => WireResponse;
  /** Writes down that the service never saw it. */
  readonly withhold: () => void;
  /** Answers in the service's place, without an effect. */
  readonly refuse: (refusal: Refusal) => WireResponse;
  /** An error in the service's envelope that is written down nowhere: the effect's own record stands. */
  readonly disguise: (refusal: Refusal, acted: WireResponse) => WireResponse;
}

/** Carries a fault out, as far as the service is concerned; what the connection does is in the delivery. */
export function faultyDelivery(rule: FaultRule, hands: FaultHands): Delivery {
  switch (rule.fault) {
    case "refuse":
      hands.withhold();
      return { kind: "refused", fault: "refuse", lost: undefined };
    case "reset":
      return { kind: "reset", fault: "reset", lost: actBefore(rule.when, hands) };
    case "hang":
      return { kind: "hang", fault: "hang", lost: actBefore(rule.when, hands) };
    case "delay": {
      const acted = rule.when === "after" ? hands.perform() : undefined;
      const next = (): Delivery => answer(acted ?? hands.perform());
      return { kind: "later", ms: rule.ms, next };
    }
    case "error": {
      const { status, code = "ServiceUnavailable" } = rule;
      const refusal = { status, code, message: "The fault plan asked for this error." };
      return answer(
        rule.when === "after" ? hands.disguise(refusal, hands.perform()) : hands.refuse(refusal),
      );
    }
    case "throttle": {
      const { code = "Throttling.User", retryAfterMs } = rule;
      const refused = hands.refuse({
        status: 400,
        code,
        message: "Request was denied due to throttling.",
      });
      return answer(retryAfterMs === undefined ? refused : retryAfter(refused, retryAfterMs));
    }
    case "html":
      return answer(page(rule.status ?? 502, actBefore(rule.when, hands)));
    case "truncate": {
      const response = hands.perform();
      const whole = Buffer.byteLength(response.body);
      // All of the body would be no truncation at all.
      const bytes = Math.min(rule.bytes ?? whole >> 1, whole - 1);
      return { kind: "truncated", response, bytes };
    }
    case "drip":
      return {
        kind: "drip",
        response: hands.perform(),
        bytes: rule.bytes ?? 16,
        everyMs: rule.everyMs,
      };
    case "clock-skew":
      return answer(hands.perform({ skewMs: rule.ms }));
    case "duplicate":
      return answer(hands.perform({ copies: rule.times ?? 2 }));
  }
}

function actBefore(when: FaultMoment | undefined, hands: FaultHands): WireResponse | undefined {
  if (when === "after") return hands.perform();
  hands.withhold();
  return undefined;
}

function answer(response: WireResponse): Delivery {
  return { kind: "answer", response };
}

function retryAfter(response: WireResponse, ms: number): WireResponse {
  return { ...response, headers: { ...response.headers, "x-acs-retry-after": String(ms) } };
}

/** A proxy's page has no request id, even if the service acted. */
function page(status: number, acted: WireResponse | undefined): WireResponse {
  const date = acted?.headers["date"];
  return {
    status,
    headers: { "content-type": "text/html;charset=utf-8", ...(date !== undefined && { date }) },
    body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  };
}
