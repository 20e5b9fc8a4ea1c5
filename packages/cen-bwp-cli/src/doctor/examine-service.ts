import { type AttemptEvent, isAcsError } from "acs-rpc";
import {
  AssociateCenBandwidthPackage,
  DescribeCenBandwidthPackages,
  TempUpgradeCenBandwidthPackageSpec,
} from "cen-bwp-client";

import { isCredentialCode } from "../exit-code-of.js";
import { durationText } from "../render/time-text.js";
import type { Session } from "../session/session.js";
import type { Finding } from "./finding.js";

/** Makes one read and tells from it: reachability, the clock's offset, and the permission to read. Sends nothing else. */
export async function examineService({ context, where }: Session): Promise<readonly Finding[]> {
  let last: AttemptEvent | undefined;
  let failure: unknown;
  const onAttempt = (event: AttemptEvent): void => void (last = event);
  try {
    const request = { IncludeReservationData: true, PageSize: 1 };
    await context.client.describeCenBandwidthPackages(request, { onAttempt });
  } catch (error) {
    failure = error;
  }
  return [
    reachability(where, last, failure),
    ...clock(last, context.clock.now()),
    ...permissions(failure),
  ];
}

function reachability(where: string, last: AttemptEvent | undefined, failure: unknown): Finding {
  const id = "reachable";
  if (last?.status !== undefined)
    return { id, verdict: "pass", message: `${where} answered ${last.status}` };
  const why = isAcsError(failure) ? failure.message : "no answer";
  // Without keys nothing was sent, which says nothing of the network.
  if (isAcsError(failure) && failure.kind === "usage")
    return { id, verdict: "unknown", message: `${where} was not asked: ${why}` };
  return {
    id,
    verdict: "fail",
    message: why,
    remedy: "check the network, the proxy and --endpoint",
  };
}

function clock(last: AttemptEvent | undefined, now: number): readonly Finding[] {
  if (last?.serverDate === undefined) return [];
  // The Date header is cut to seconds; half a second in the middle is the best guess.
  const offset = now - (last.serverDate + 500);
  const message = `this machine's clock is ${Math.abs(offset) < 2_000 ? "right to 2 s" : `${durationText(Math.abs(offset))} ${offset > 0 ? "ahead" : "behind"}`}`;
  const late = Math.abs(offset) > 60_000;
  return [
    {
      id: "clock",
      verdict: Math.abs(offset) > 15 * 60_000 ? "fail" : late ? "warn" : "pass",
      message,
      ...(late && { remedy: "set the clock; signatures are refused beyond 15 min" }),
    },
  ];
}

// Only the read can be tried without changing anything.
function permissions(failure: unknown): readonly Finding[] {
  const [read, ...writes] = [
    DescribeCenBandwidthPackages,
    AssociateCenBandwidthPackage,
    TempUpgradeCenBandwidthPackageSpec,
  ].map(({ ram }) => ram.map(({ action }) => action));
  return [
    ...(read ?? []).map((action) => readPermission(action, failure)),
    ...writes.flat().map((action): Finding => ({
      id: `permission:${action}`,
      verdict: "unknown",
      message: `${action} cannot be tried without using it; \`cen-bwp policy\` prints what to grant`,
    })),
  ];
}

function readPermission(action: string, failure: unknown): Finding {
  const id = `permission:${action}`;
  if (failure === undefined) return { id, verdict: "pass", message: `${action} is granted` };
  if (!isAcsError(failure) || failure.kind !== "service")
    return { id, verdict: "unknown", message: `${action} could not be tried` };
  return isCredentialCode(failure.code)
    ? {
        id,
        verdict: "fail",
        message: `${action}: ${failure.code}, request ${failure.requestId ?? "?"}`,
        remedy: "grant what `cen-bwp policy` prints",
      }
    : { id, verdict: "unknown", message: `${action}: ${failure.code}` };
}
