import type { BandwidthPackage } from "cen-bwp-client";
import type { AreaPair } from "./area-pair.js";

/** A change that is ordered and will fall due: a temporary upgrade to be undone, or a renewal with another size. */
export interface Reservation {
  readonly orderType: string;
  /** Mbps from `activeTime` on. For a temporary upgrade: the old value. */
  readonly bandwidth: number;
  /** ms since the epoch, UTC. */
  readonly activeTime: number;
  readonly chargeType: string;
}

/** The temporary upgrade that is pending or running on a plan. */
export interface Upgrade {
  /** Mbps while it runs. */
  readonly bandwidth: number;
  /** ms since the epoch, UTC. */
  readonly endTime: number;
}

/**
 * What the world knows about one bandwidth plan. Records are never changed but replaced,
 * so that an answer under way and a cached view cannot see half a change.
 */
export interface PlanRecord {
  readonly id: string;
  /** Place in the listing: plans are listed in the order in which they were created. */
  readonly ordinal: number;
  /** What no operation changes, in the form of the answer. */
  readonly facts: BandwidthPackage;
  readonly pair: AreaPair;
  /** ms since the epoch, UTC; undefined when the plan does not expire. */
  readonly expiresAt: number | undefined;
  /** Mbps, now. */
  readonly bandwidth: number;
  /** The CEN the plan is attached to, as the rules see it. */
  readonly cenId: string | undefined;
  /** The CEN the plan is attached to, as Describe shows it: behind `cenId` by the visibility delay. */
  readonly visibleCenId: string | undefined;
  readonly reservation: Reservation | undefined;
  readonly upgrade: Upgrade | undefined;
}
