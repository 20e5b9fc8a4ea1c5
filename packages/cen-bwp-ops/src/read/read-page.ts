import type { DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";
import { compact } from "../domain/compact.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { parsePlan } from "../domain/parse-plan.js";
import { PlanParseError } from "../domain/plan-parse-error.js";
import { parseWireNumber } from "../domain/wire-number.js";
import { toCallFailure } from "../failure/call-failure.js";
import { isThrottling } from "../failure/failure-class.js";
import { ReadFailedError } from "../failure/read-failed-error.js";
import type { Run } from "../run/run.js";
import type { PageRead, PageReading, PageUnread, UnreadablePlan } from "./page-reading.js";

// Errors cannot go through a journal; the one of this process is kept beside the reading for `cause`.
const causes = new WeakMap<PageUnread, unknown>();

/** One call, one step. Never throws for what the service or the network does. */
export async function readPage(
  run: Run,
  step: string,
  request: DescribeCenBandwidthPackagesRequest,
): Promise<PageReading> {
  await run.turn();
  return run.engine.step(run.name(step), () => describe(run, request), { readOnly: true });
}

/** The error for a reading that failed. */
export function readFailed(reading: PageUnread): ReadFailedError {
  return new ReadFailedError(reading.failure, causes.get(reading));
}

async function describe(
  run: Run,
  request: DescribeCenBandwidthPackagesRequest,
): Promise<PageReading> {
  let serverDate: number | undefined;
  let throttled = false;
  try {
    const response = await run.client.describeCenBandwidthPackages(request, {
      ...(run.signal && { signal: run.signal }),
      onAttempt: (attempt) => {
        serverDate = attempt.serverDate ?? serverDate;
        throttled ||= attempt.error !== undefined && isThrottling(toCallFailure(attempt.error));
      },
    });
    const at = run.clockNow();
    const elements = response.CenBandwidthPackages?.CenBandwidthPackage ?? [];
    return compact<PageRead>({
      ok: true,
      at,
      serverNow: serverDate ?? at,
      ...parseElements(elements),
      count: elements.length,
      total: parseWireNumber(response.TotalCount),
      pageSize: parseWireNumber(response.PageSize),
    });
  } catch (error) {
    const reading: PageUnread = { ok: false, at: run.clockNow(), failure: toCallFailure(error) };
    throttled ||= isThrottling(reading.failure);
    causes.set(reading, error);
    return reading;
  } finally {
    if (throttled) await run.throttled();
  }
}

function parseElements(elements: readonly unknown[]): Pick<PageRead, "plans" | "unreadable"> {
  const plans: BandwidthPlan[] = [];
  const unreadable: UnreadablePlan[] = [];
  for (const element of elements) {
    try {
      plans.push(parsePlan(element));
    } catch (error) {
      if (!(error instanceof PlanParseError)) throw error;
      unreadable.push(
        compact<UnreadablePlan>({
          field: error.field,
          message: error.message,
          planId: error.planId,
        }),
      );
    }
  }
  return { plans, unreadable };
}
