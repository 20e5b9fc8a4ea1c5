import type { AreaPair } from "./area-pair.js";

/**
 * A bandwidth plan as DescribeCenBandwidthPackages shows it, parsed once. Plain JSON, so that it survives a journal:
 * what the service did not say, or said unreadably, is absent. Names of states and charge types are kept as they came.
 */
export interface BandwidthPlan {
  readonly id: string;
  readonly pair: AreaPair;
  readonly name?: string;
  readonly description?: string;
  /** `Idle`, `InUse`, or a state this version does not know. */
  readonly status?: string;
  /** `Normal`, `FinancialLocked`, `SecurityLocked`, or a state this version does not know. */
  readonly businessStatus?: string;
  /** `PREPAY`, `POSTPAY`, or a charge type this version does not know. */
  readonly chargeType?: string;
  /** The bandwidth in force now, in Mbps: during a temporary upgrade the raised one. */
  readonly bandwidth?: number;
  /** The CEN instances the plan is attached to. In practice none or one. */
  readonly cenIds: readonly string[];
  /** ms since the epoch; the service gives minutes. */
  readonly createdAt?: number;
  /** ms since the epoch; the service gives minutes. */
  readonly expiresAt?: number;
  readonly crossBorder?: boolean;
  readonly resourceGroupId?: string;
  /** The span as the service spells it. For display only: compare `pair.key`. */
  readonly spanId?: string;
  readonly tags: readonly PlanTag[];
  /** The limits of the connections between regions that draw on this plan. */
  readonly limits: readonly ConnectionLimit[];
  /** The sum of `limits`, in Mbps. */
  readonly allocated: number;
  /** The pending order, present only if the service says there is one (`HasReservationData` "true"). */
  readonly reservation?: Reservation;
}

/** A tag of a plan. */
export interface PlanTag {
  readonly key: string;
  readonly value: string;
}

/** One entry of `OrginInterRegionBandwidthLimits`. */
export interface ConnectionLimit {
  readonly localRegionId?: string;
  readonly oppositeRegionId?: string;
  /** Mbps. */
  readonly bandwidth?: number;
}

/** A pending order: the restore step of a running temporary upgrade, or a renewal with another bandwidth. */
export interface Reservation {
  /** `TEMP_UPGRADE`, `UPGRADE`, or a type this version does not know. */
  readonly orderType?: string;
  /** The bandwidth the plan takes at `activeAt`, in Mbps: for `TEMP_UPGRADE` the one it is restored to. */
  readonly bandwidth?: number;
  /** When it takes effect, ms since the epoch; the service gives minutes. */
  readonly activeAt?: number;
  readonly chargeType?: string;
}
