import { flatten, type AttemptEvent, type CallOptions } from "acs-rpc";
import type { CenBwpApi } from "cen-bwp-ops";

import type { Shell } from "../io/create-shell.js";
import type { SessionOptions } from "./session.js";

/** A client that tells every API call on stderr, if that is wanted. */
export function told(
  client: CenBwpApi,
  { explain }: Pick<SessionOptions, "explain">,
  shell: Shell,
): CenBwpApi {
  return explain ? explained(client, (line) => shell.note(shell.errStyle.dim(line))) : client;
}

// Attempt by attempt, in one line each. Never a secret: only parameters and the answer's head.
function explained(client: CenBwpApi, tell: (line: string) => void): CenBwpApi {
  const options = (request: object, given?: CallOptions): CallOptions => {
    const parameters = flatten(request)
      .map(([name, value]) => `${name}=${value}`)
      .join(" ");
    return {
      ...given,
      onAttempt: (event) => {
        tell(attemptText(event, parameters));
        given?.onAttempt?.(event);
      },
    };
  };
  return {
    associateCenBandwidthPackage: (request, given) =>
      client.associateCenBandwidthPackage(request, options(request, given)),
    describeCenBandwidthPackages: (request = {}, given) =>
      client.describeCenBandwidthPackages(request, options(request, given)),
    tempUpgradeCenBandwidthPackageSpec: (request, given) =>
      client.tempUpgradeCenBandwidthPackageSpec(request, options(request, given)),
  };
}

function attemptText(event: AttemptEvent, parameters: string): string {
  const answer =
    event.error === undefined
      ? String(event.status ?? "answered")
      : `${event.status === undefined ? "" : `${event.status} `}${event.error.code}`;
  const more = [
    `${Math.round(event.durationMs)} ms`,
    ...(event.requestId === undefined ? [] : [`request ${event.requestId}`]),
    ...(event.sent === "yes" ? [] : [`sent: ${event.sent}`]),
    ...(event.retryInMs === undefined ? [] : [`again in ${Math.round(event.retryInMs)} ms`]),
  ];
  return `call  ${event.operation}${parameters === "" ? "" : ` ${parameters}`}: ${answer} (${more.join(", ")})`;
}
