import type { CallScope } from "./call-scope.js";
import type { Failure } from "./failure.js";

/** The failure of a call whose time ran out or whose caller gave up, with what was known of it until then. */
export function endedFailure(
  scope: CallScope,
  known: Pick<Failure, "sent" | "status" | "serverDate" | "timings" | "cause">,
): Failure {
  const { sent, status, serverDate, timings, cause } = known;
  return scope.ended() === "timeout"
    ? {
        kind: "timeout",
        code: "CallTimeout",
        message: "the time for the call ran out",
        sent,
        status,
        serverDate,
        timings,
        cause,
      }
    : {
        kind: "transport",
        code: "Aborted",
        message: "the caller aborted the call",
        sent,
        status,
        serverDate,
        timings,
        cause: scope.reason() ?? cause,
      };
}
