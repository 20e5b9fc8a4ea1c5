import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { CallFailure } from "../failure/call-failure.js";

/** What one DescribeCenBandwidthPackages call told; plain JSON, so it can be a step's value. */
export type PageReading = PageRead | PageUnread;

/** An answer came. */
export interface PageRead {
  readonly ok: true;
  /** Our clock when the answer came, ms since the epoch. */
  readonly at: number;
  /** The service's clock (its Date header), ms since the epoch; ours where it did not say. */
  readonly serverNow: number;
  readonly plans: readonly BandwidthPlan[];
  /** Elements that are no readable plans. */
  readonly unreadable: readonly UnreadablePlan[];
  /** Elements on the page, readable or not. */
  readonly count: number;
  /** `TotalCount` and `PageSize` as answered. */
  readonly total?: number;
  readonly pageSize?: number;
}

/** No usable answer. */
export interface PageUnread {
  readonly ok: false;
  readonly at: number;
  readonly failure: CallFailure;
}

/** An element of an answer that lacks what makes it a plan: see `PlanParseError`. */
export interface UnreadablePlan {
  /** The wire name of the field that is missing. */
  readonly field: string;
  readonly message: string;
  readonly planId?: string;
}
