import type { DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { InputError } from "../failure/input-error.js";
import type { OpsContext } from "../ports/ops-context.js";
import type { RunOptions } from "../ports/progress.js";
import type { Run } from "../run/run.js";
import { startRun } from "../run/run.js";
import type { UnreadablePlan } from "./page-reading.js";
import { readOrThrow } from "./read-or-throw.js";
import { readPage } from "./read-page.js";
import { type Sweep, sweep } from "./sweep.js";

/** What to list. Everything by default. */
export interface ListPlansOptions extends Pick<RunOptions, "signal"> {
  /** Narrows the listing; the paging members are ours. */
  readonly request?: Omit<DescribeCenBandwidthPackagesRequest, "PageNumber" | "PageSize">;
  /** Entries per call, 1 to 50 (the service's maximum, and the default). */
  readonly pageSize?: number;
  /** How often to read everything at most before the result is flagged; 2 or more, 8 by default. */
  readonly maxSweeps?: number;
}

/** All plans, each once. */
export interface PlanList {
  /** Sorted by id. */
  readonly plans: readonly BandwidthPlan[];
  /** Elements that could not be read as plans. */
  readonly unreadable: readonly UnreadablePlan[];
  /**
   * `true` if the set kept changing: then this is the union of all sweeps, checked once more by id, and a plan bought meanwhile may
   * be missing.
   */
  readonly unstable: boolean;
  readonly sweeps: number;
  /** DescribeCenBandwidthPackages calls that brought an answer. */
  readonly calls: number;
  /** When the last page came, ms since the epoch. */
  readonly at: number;
}

const lookUpBatch = 20;

/**
 * Lists plans so that every one that exists throughout is returned exactly once, although pages shift while plans come and
 * go. A single page is one call. Beyond that the whole list is read until two passes in a row are clean and agree.
 *
 * @throws {ReadFailedError} if the service refuses or does not answer.
 */
export async function listPlans(
  context: OpsContext,
  options: ListPlansOptions = {},
): Promise<PlanList> {
  const { pageSize = 50, maxSweeps = 8, request = {} } = options;
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 50) {
    throw new InputError("pageSize", "a whole number from 1 to 50", pageSize);
  }
  if (!Number.isInteger(maxSweeps) || maxSweeps < 2) {
    throw new InputError("maxSweeps", "a whole number of at least 2", maxSweeps);
  }
  return listWith(startRun(context, options), request, pageSize, maxSweeps);
}

// Sweeps until two agree, or there were enough.
async function listWith(
  run: Run,
  request: DescribeCenBandwidthPackagesRequest,
  pageSize: number,
  maxSweeps: number,
): Promise<PlanList> {
  const sweeps: Sweep[] = [];
  for (;;) {
    const previous = sweeps.at(-1);
    const latest = await sweep(run, request, pageSize);
    sweeps.push(latest);
    const agreed = previous?.clean === true && sameIds(previous, latest);
    // One page is one moment: nothing can shift within it.
    if (latest.clean && (latest.pages === 1 || agreed)) {
      return toList(sweeps, [...latest.plans.values()], latest, false);
    }
    if (sweeps.length >= maxSweeps) {
      const found = await lookUpAll(run, request, sweeps);
      return toList(sweeps, found.plans, { ...latest, at: found.at }, true, found.calls);
    }
  }
}

// What the sweeps saw may be gone; what is left is asked for by id, where pages cannot shift.
async function lookUpAll(
  run: Run,
  request: DescribeCenBandwidthPackagesRequest,
  sweeps: readonly Sweep[],
): Promise<{ plans: BandwidthPlan[]; at: number; calls: number }> {
  const ids = [...new Set(sweeps.flatMap((each) => [...each.plans.keys()]))];
  const plans: BandwidthPlan[] = [];
  let at = sweeps.at(-1)?.at ?? 0;
  let calls = 0;
  const { IncludeReservationData } = request;
  for (let from = 0; from < ids.length; from += lookUpBatch) {
    const batch = ids.slice(from, from + lookUpBatch);
    const reading = await readOrThrow(run, () =>
      readPage(run, "look-up", {
        ...(IncludeReservationData !== undefined && { IncludeReservationData }),
        Filter: [{ Key: "CenBandwidthPackageId", Value: batch }],
        PageNumber: 1,
        PageSize: 50,
      }),
    );
    calls++;
    at = reading.at;
    plans.push(...reading.plans.filter((plan) => batch.includes(plan.id)));
  }
  return { plans, at, calls };
}

function sameIds(a: Sweep, b: Sweep): boolean {
  return a.plans.size === b.plans.size && [...a.plans.keys()].every((id) => b.plans.has(id));
}

function toList(
  sweeps: readonly Sweep[],
  plans: readonly BandwidthPlan[],
  last: Pick<Sweep, "at" | "unreadable">,
  unstable: boolean,
  lookUps = 0,
): PlanList {
  return {
    plans: plans.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    unreadable: last.unreadable,
    unstable,
    sweeps: sweeps.length,
    calls: sweeps.reduce((sum, each) => sum + each.pages, 0) + lookUps,
    at: last.at,
  };
}
