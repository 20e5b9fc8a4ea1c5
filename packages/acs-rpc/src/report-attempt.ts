import { guarded } from "./observe-call.js";
import type { AttemptEvent } from "./rpc-client.js";
import type { AttemptOutcome } from "./run-attempt.js";
import { serverDate } from "./server-date.js";

/** Tells a listener about an attempt. */
export function reportAttempt(
  listener: (attempt: AttemptEvent) => void,
  event: AttemptEvent,
  outcome: AttemptOutcome,
): void {
  guarded("onAttempt", () => listener({ ...event, ...answerFacts(outcome) }));
}

function answerFacts(
  outcome: AttemptOutcome,
): Pick<AttemptEvent, "status" | "requestId" | "serverDate" | "timings"> {
  const status = outcome.ok ? outcome.response.status : outcome.failure.status;
  const { requestId } = outcome.ok ? outcome : outcome.failure;
  const date = outcome.ok
    ? serverDate(outcome.response.headers["date"])
    : outcome.failure.serverDate;
  const { timings } = outcome.ok ? outcome.response : outcome.failure;
  return {
    ...(timings === undefined ? {} : { timings }),
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(date === undefined ? {} : { serverDate: date }),
  };
}
