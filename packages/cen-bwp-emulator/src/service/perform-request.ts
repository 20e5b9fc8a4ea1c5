import type { FaultRule } from "../faults/fault.js";
import { type Admitted, admit } from "../gateway/admit.js";
import { type AnswerFormat, refusalAnswer, successAnswer } from "../gateway/answers.js";
import { type Arrival, answerFormat, takeApart } from "../gateway/arrival.js";
import { operationParameters } from "../gateway/protocol-parameters.js";
import type { Outcome } from "../operations/operation.js";
import { refuseAccount, refuseByRam, throttledRefusal } from "../rules/access-rules.js";
import type { Refusal } from "../rules/rule.js";
import type { ServiceParts } from "./service-parts.js";
import type { Pair, WireRequest, WireResponse } from "../wire/wire-message.js";
import { requestId } from "../world/identifiers.js";
import { settle } from "../world/world.js";

/** What is known of a request while it is being answered. */
export interface Progress {
  readonly method: string;
  readonly fault?: string | undefined;
  arrival?: Arrival;
  parameters?: readonly Pair[];
  admitted?: Admitted;
  unread?: readonly string[];
  cause?: unknown;
}

/** What a fault changes: how far the gateway's clock is off (ms), how often the operation runs. */
export interface Twist {
  readonly skewMs?: number;
  readonly copies?: number;
}

/** Lets the service act on a request as one step. Whatever goes wrong becomes an answer, and all of it is written down. */
export function performRequest(
  parts: ServiceParts,
  request: WireRequest,
  rule?: FaultRule,
  twist: Twist = {},
): WireResponse {
  settle(parts.world);
  const id = requestId(parts.random);
  const progress: Progress = { method: request.method, fault: rule && faultName(rule) };
  let verdict: Outcome["result"];
  try {
    verdict = judgeRequest(parts, request, id, twist, progress);
  } catch (cause) {
    progress.cause = cause;
    verdict = { refusal: internalError };
  }
  const now = parts.world.clock.now() + (twist.skewMs ?? 0);
  return finish(parts, id, now, verdict, progress);
}

/** Answers with a verdict and writes it down. */
export function finish(
  parts: ServiceParts,
  id: string,
  now: number,
  verdict: Outcome["result"],
  progress: Progress,
): WireResponse {
  const format: AnswerFormat = progress.arrival ? answerFormat(progress.arrival) : "JSON";
  if (!("refusal" in verdict)) {
    const answer = successAnswer(id, now, verdict, format);
    record(parts, id, answer.status, undefined, progress);
    return answer;
  }
  const { refusal } = verdict;
  const status = parts.statuses?.[refusal.code] ?? refusal.status;
  record(parts, id, status, refusal.code, progress);
  return refusalAnswer(id, now, { ...refusal, status }, format);
}

// One for all records.
const none: readonly never[] = [];

/** Writes a request down. */
export function record(
  { world, journal }: ServiceParts,
  id: string,
  status: number,
  code: string | undefined,
  { method, arrival, admitted, parameters = none, unread = none, fault, cause }: Progress,
): void {
  world.ledger.request({
    requestId: id,
    at: world.clock.now(),
    method,
    action: admitted?.action ?? arrival?.action?.slice(0, 100),
    accessKeyId: admitted?.accessKeyId,
    signature: arrival?.signature,
    parameters,
    unread,
    status,
    code,
    fault,
    cause,
  });
  // The record is the last thing a request changes, and comes before its answer.
  journal?.commit?.();
}

/** A rule's fault as the ledger names it, such as `reset after`. */
export function faultName(rule: FaultRule): string {
  return "when" in rule && rule.when !== undefined ? `${rule.fault} ${rule.when}` : rule.fault;
}

function judgeRequest(
  { world, gateway, operations, random, throttle, accountId }: ServiceParts,
  request: WireRequest,
  id: string,
  { skewMs = 0, copies = 1 }: Twist,
  progress: Progress,
): Outcome["result"] {
  const now = world.clock.now();
  const arrival = (progress.arrival = takeApart(request));
  const admitted = admit(gateway, arrival, now + skewMs);
  if ("code" in admitted) return { refusal: admitted };
  progress.admitted = admitted;
  // Only now: what strangers send is not worth remembering, and could be large.
  const parameters = (progress.parameters = operationParameters(arrival.parameters));
  const { action, accessKeyId } = admitted;
  const throttled = throttle?.take(accessKeyId, action, now);
  if (throttled !== undefined) return { refusal: throttledRefusal(throttled) };
  const key = gateway.keys?.get(accessKeyId);
  if (key?.policies !== undefined) {
    const { ip: sourceIp, secure } = request.remote?.() ?? { ip: "127.0.0.1", secure: false };
    const context = { now, sourceIp, secure };
    const denied = refuseByRam(key, action, parameters, accountId ?? "", context);
    if (denied !== undefined) return { refusal: denied };
  }
  const unauthorized = refuseAccount(world.account);
  if (unauthorized !== undefined) return { refusal: unauthorized };
  const operation = operations.get(action);
  if (operation === undefined) throw new TypeError(`No operation ${action} is served.`);
  const { result, unread } = operation.perform(world, { requestId: id, now, parameters });
  if (unread.length > 0) progress.unread = unread;
  for (let copy = 1; copy < copies; copy++) {
    operation.perform(world, { requestId: requestId(random), now, parameters });
  }
  return result;
}

// The cause stays in the ledger: it could name a path of this machine.
const internalError: Refusal = {
  status: 500,
  code: "InternalError",
  message: "The emulator failed on this request. The ledger holds the cause.",
};
