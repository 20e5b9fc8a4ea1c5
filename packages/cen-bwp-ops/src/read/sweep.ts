import type { DescribeCenBandwidthPackagesRequest } from "cen-bwp-client";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { Run } from "../run/run.js";
import type { PageRead, UnreadablePlan } from "./page-reading.js";
import { readOrThrow } from "./read-or-throw.js";
import { readPage } from "./read-page.js";

/** One pass over all pages, in order. */
export interface Sweep {
  readonly plans: ReadonlyMap<string, BandwidthPlan>;
  readonly unreadable: readonly UnreadablePlan[];
  readonly pages: number;
  readonly at: number;
  /** The total stayed the same, equals the number of elements, and no id came twice. */
  readonly clean: boolean;
}

/** Reads every page once, one after the other. */
export async function sweep(
  run: Run,
  request: DescribeCenBandwidthPackagesRequest,
  pageSize: number,
): Promise<Sweep> {
  const plans = new Map<string, BandwidthPlan>();
  const unreadable: UnreadablePlan[] = [];
  const totals = new Set<number | undefined>();
  let repeated = false;
  let elements = 0;
  for (let page = 1; ; page++) {
    const reading = await readOrThrow(run, () =>
      readPage(run, "describe", { ...request, PageNumber: page, PageSize: pageSize }),
    );
    totals.add(reading.total);
    elements += reading.count;
    unreadable.push(...reading.unreadable);
    for (const plan of reading.plans) {
      repeated ||= plans.has(plan.id);
      plans.set(plan.id, plan);
    }
    if (isLast(reading, page, pageSize)) {
      const [total] = totals;
      const counted = total === undefined || total === elements;
      const clean = totals.size === 1 && counted && !repeated;
      return { plans, unreadable, pages: page, at: reading.at, clean };
    }
  }
}

function isLast(reading: PageRead, page: number, asked: number): boolean {
  if (reading.count === 0) return true;
  // The service may answer with smaller pages than asked for.
  const size = reading.pageSize ?? asked;
  return reading.total === undefined ? reading.count < size : page * size >= reading.total;
}
