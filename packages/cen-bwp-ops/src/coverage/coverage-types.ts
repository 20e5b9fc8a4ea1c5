import type { AreaPair } from "../domain/area-pair.js";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { UnreadablePlan } from "../read/page-reading.js";

/** Which pairs of areas are covered, where, and with how much. Plain data, sorted, ready to be drawn. Mbps throughout. */
export interface Coverage {
  /** Every area that any plan connects, sorted: the heads of an area matrix. */
  readonly areas: readonly string[];
  /** Every CEN instance that any plan is attached to, sorted: the columns of the pair x CEN matrix. */
  readonly cens: readonly string[];
  /** Every pair that any plan connects, sorted by its areas: the rows. */
  readonly pairs: readonly PairCoverage[];
  /** `grid[i][j]` is the position in `pairs` of the pair of `areas[i]` and `areas[j]`, or -1. Symmetric. */
  readonly grid: readonly (readonly number[])[];
  /** Plans that could not be read and are in none of the figures. */
  readonly unreadable: readonly UnreadablePlan[];
  /** The set of plans changed while it was read: see `PlanList`. */
  readonly unstable: boolean;
  /** ms since the epoch. */
  readonly at: number;
}

/** One row. */
export interface PairCoverage extends Amounts {
  readonly pair: AreaPair;
  /** All plans of the pair, attached or not, sorted by id. */
  readonly plans: readonly BandwidthPlan[];
  /** The CEN instances that have a plan for the pair, sorted. */
  readonly attachedTo: readonly string[];
  /** Ids of plans that are paid for, attached to nothing and could be attached. */
  readonly idle: readonly string[];
  /** What these carry together; not part of `bandwidth`. */
  readonly idleBandwidth: number;
  /** Ids of plans that are attached to nothing and locked or expired: not in `idle`. */
  readonly idleUnusable: readonly string[];
  /** What these would carry together. */
  readonly idleUnusableBandwidth: number;
  /** One cell per entry of `cens`, in its order. */
  readonly cells: readonly CoverageCell[];
}

/** One pair on one CEN instance. */
export interface CoverageCell extends Amounts {
  readonly cen: string;
  readonly covered: boolean;
  /** Ids of the plans here; the service allows one. */
  readonly plans: readonly string[];
}

/** Figures of attached plans, in Mbps. */
export interface Amounts {
  /** In force now: with a temporary upgrade the raised one. */
  readonly bandwidth: number;
  /** Given to connections between regions (sum of OrginInterRegionBandwidthLimits). */
  readonly allocated: number;
  /** `bandwidth` less `allocated`; negative if more is given away than there is. */
  readonly headRoom: number;
  /** A temporary upgrade is in force on one of the plans. */
  readonly temporaryUpgrade: boolean;
}
