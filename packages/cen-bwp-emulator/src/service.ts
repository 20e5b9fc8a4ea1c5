import { type Admitted, admit, type Gateway } from "./gateway/admit.js";
import { refusalAnswer, successAnswer } from "./gateway/answers.js";
import { type Arrival, takeApart } from "./gateway/arrival.js";
import { operationParameters } from "./gateway/protocol-parameters.js";
import type { RequestRecord } from "./ledger.js";
import type { EmulatedOperation, Outcome } from "./operations/operation.js";
import type { Refusal } from "./rules/rule.js";
import type { Pair, WireRequest, WireResponse } from "./wire/wire-message.js";
import { requestId } from "./world/identifiers.js";
import type { Random } from "./world/random.js";
import { settle, type World } from "./world/world.js";

/** Gateway and operations over one world. Both ways in, fetch and HTTP, end here. */
export interface Service {
  /** Answers one request as one step; whatever goes wrong becomes an answer. */
  answer(request: WireRequest): WireResponse;
  /** Refuses something that could not even be read as a request. */
  reject(refusal: Refusal): WireResponse;
}

export interface ServiceParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly operations: ReadonlyMap<string, EmulatedOperation>;
  readonly random: Random;
}

/** What is known of a request while it is being answered. */
interface Progress {
  arrival?: Arrival;
  parameters?: readonly Pair[];
  admitted?: Admitted;
  unread?: readonly string[];
}

export function createService({ world, gateway, operations, random }: ServiceParts): Service {
  const finish = (
    id: string,
    now: number,
    method: string,
    verdict: Outcome["result"],
    progress: Progress,
    cause?: unknown,
  ): WireResponse => {
    const answer =
      "refusal" in verdict
        ? refusalAnswer(id, now, verdict.refusal)
        : successAnswer(id, now, verdict);
    const record: RequestRecord = {
      requestId: id,
      at: now,
      method,
      action: progress.arrival?.action?.slice(0, 100),
      accessKeyId: progress.admitted?.accessKeyId,
      signature: progress.arrival?.signature,
      parameters: progress.parameters ?? [],
      unread: progress.unread ?? [],
      status: answer.status,
      code: "refusal" in verdict ? verdict.refusal.code : undefined,
      cause,
    };
    world.ledger.request(record);
    return answer;
  };

  const judgeRequest = (
    request: WireRequest,
    id: string,
    now: number,
    progress: Progress,
  ): Outcome["result"] => {
    const arrival = (progress.arrival = takeApart(request));
    const admitted = admit(gateway, arrival, now);
    if ("code" in admitted) return { refusal: admitted };
    progress.admitted = admitted;
    // Only now: what strangers send is not worth remembering, and could be large.
    const parameters = (progress.parameters = operationParameters(arrival.parameters));
    const operation = operations.get(admitted.action);
    if (operation === undefined) throw new TypeError(`No operation ${admitted.action} is served.`);
    const { result, unread } = operation.perform(world, { requestId: id, now, parameters });
    progress.unread = unread;
    return result;
  };

  return {
    answer(request) {
      settle(world);
      const now = world.clock.now();
      const id = requestId(random);
      const progress: Progress = {};
      try {
        const verdict = judgeRequest(request, id, now, progress);
        return finish(id, now, request.method, verdict, progress);
      } catch (cause) {
        return finish(id, now, request.method, { refusal: internalError }, progress, cause);
      }
    },
    reject(refusal) {
      return finish(requestId(random), world.clock.now(), "", { refusal }, {});
    },
  };
}

// The cause stays in the ledger: it could name a path of this machine.
const internalError: Refusal = {
  status: 500,
  code: "InternalError",
  message: "The emulator failed on this request. The ledger holds the cause.",
};
