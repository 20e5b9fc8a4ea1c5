import type { AttemptEvent } from "./rpc-client.js";
import type { AttemptOutcome } from "./run-attempt.js";
import { serverDate } from "./server-date.js";

/** Tells a listener about an attempt. Its mistakes must not change the outcome of a call that may have cost money. */
export function reportAttempt(
  listener: (attempt: AttemptEvent) => void,
  event: AttemptEvent,
  outcome: AttemptOutcome,
): void {
  try {
    listener({ ...event, ...answerFacts(outcome) });
  } catch (error) {
    process.emitWarning(`onAttempt threw: ${String(error)}`, "AcsRpcWarning");
  }
}

function answerFacts(
  outcome: AttemptOutcome,
): Pick<AttemptEvent, "status" | "requestId" | "serverDate"> {
  const status = outcome.ok ? outcome.response.status : outcome.failure.status;
  const { requestId } = outcome.ok ? outcome : outcome.failure;
  const date = outcome.ok
    ? serverDate(outcome.response.headers["date"])
    : outcome.failure.serverDate;
  return {
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(date === undefined ? {} : { serverDate: date }),
  };
}
