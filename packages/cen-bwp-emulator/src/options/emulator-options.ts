import type { BandwidthPackage } from "cen-bwp-client";
import type { FaultRule } from "../faults/fault.js";
import type { RamPolicy } from "../ram/ram-policy.js";
import type { ThrottleRule } from "../throttle/throttle.js";

/** One key that may sign. With a `securityToken` (STS) every request must carry that token. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** `true` for a key that was disabled. */
  readonly inactive?: boolean;
  /** When the security token runs out, ms since the epoch, UTC. Default never. */
  readonly expiresAt?: number;
  /** What the key may do. Default everything; an empty list allows nothing. */
  readonly policies?: readonly RamPolicy[];
}

/**
 * A plan the world starts with. What is left out comes from the seeded fixture of a plan in good order: PREPAY,
 * Normal, created 30 days before the start and expiring 335 days after it, no inter-region limits. `CenId` attaches the plan; `Status`
 * and `CenIds` follow from it. `HasReservationData` "true" with its three fields starts the plan with a pending change.
 */
export type PlanSeed = Omit<BandwidthPackage, "CenBandwidthPackageId" | "CenIds" | "Status"> & {
  readonly CenBandwidthPackageId: string;
  readonly CenId?: string;
  /**
   * What is being done with the plan, so that writes to it are refused: an attachment, another operation or an order. No answer
   * shows it; it is how the rules about busy plans are met.
   */
  readonly Processing?: PlanProcessing;
  /** When that is done, UTC: `YYYY-MM-DDThh:mm:ssZ`. Default never. */
  readonly ProcessingUntil?: string;
};

/** What may keep a plan busy. */
export type PlanProcessing = "attachment" | "operation" | "order";

/** A CEN instance the world starts with; a text is the id of one in good order. */
export interface CenSeed {
  readonly CenId: string;
  /** As DescribeCens names it. Default `Active`; nothing can be attached to a CEN in another status. */
  readonly Status?: "Active" | "Creating" | "Deleting";
  /** When a CEN that is `Creating` becomes `Active`, UTC: `YYYY-MM-DDThh:mm:ssZ`. Default never. */
  readonly ActiveTime?: string;
  /** Status of its transit routers. Default `Active`; nothing can be attached while it is another. */
  readonly TransitRouterStatus?: string;
  /** Whether an inter-region traffic scheduling policy forbids temporary upgrades of its plans. Default `false`. */
  readonly TrafficQosPolicy?: boolean;
}

/** What the account may do and pay. By default everything. */
export interface AccountOptions {
  /** `false`: every operation is `Unauthorized`. */
  readonly mayUseCen?: boolean;
  /** `false`: it may attach no plan, `OperationInvalid.UserCanNotUseBwp`. */
  readonly mayUsePlans?: boolean;
  /** `false`: temporary upgrades are not enabled for it, `Unauthorized`. */
  readonly mayUpgrade?: boolean;
  /** `false`: no order for a cross-border plan, `OperationInvalid.UserCanNotBuyCrossBorderBwp`. */
  readonly mayCrossBorder?: boolean;
  /** `false`: the same for want of an identity, `OperationInvalid.IdentityRegistrationStatusNotSupport`. */
  readonly identityRegistered?: boolean;
  /** How many orders the ledger may hold before the balance is used up, `OperationFailed.InsufficientBalance`. Default no limit. */
  readonly affordableOrders?: number;
  /** Most Mbps a plan may be upgraded to, `QuotaExceeded.Bandwidth`. Default no limit. */
  readonly bandwidthQuota?: number;
}

export interface EmulatorOptions {
  /** Decides request ids, the generated access key and whatever the plan seeds leave open. Default 0. */
  readonly seed?: number | string;
  /** Time at the start, ms since the epoch, UTC. Default: the real time at creation. */
  readonly now?: number;
  /** `virtual` (default) stands still until advanced; `real` follows the wall clock plus advances; `rate` times as fast. */
  readonly clock?: "virtual" | "real" | { readonly rate: number };
  /** Default: one generated pair. */
  readonly accessKeys?: readonly AccessKey[];
  /** The CEN instances, or their ids. Default none. */
  readonly cens?: readonly (string | CenSeed)[];
  /** Default none. */
  readonly plans?: readonly PlanSeed[];
  /**
   * In which order Describe lists: `stable` (default), as plans were created; `churning`, shuffled anew for every request;
   * `churn`, shuffled anew with this probability, from 0 to 1. Shuffles follow from `seed`.
   */
  readonly pageOrder?: "stable" | "churning" | { readonly churn: number };
  /** From an accepted order to its effect, ms. Default 120 000. */
  readonly upgradeDelayMs?: number;
  /** From an accepted attachment until Describe shows it, ms. Default 0: at once. */
  readonly attachDelayMs?: number;
  /** How long an accepted attachment keeps its CEN and its plan busy, ms. Default 0. */
  readonly attachBusyMs?: number;
  /** How long an accepted order keeps its plan from the next order, ms. Default 0: duplicates are accepted. */
  readonly orderBusyMs?: number;
  /** How long an accepted write blocks every other write of the account, ms. Default 0. */
  readonly blockingMs?: number;
  /** How far the date of a request may be from the emulator's clock, either way, ms. Default 15 minutes. */
  readonly timeWindowMs?: number;
  /** What goes wrong, in the order in which rules are asked. Default nothing. */
  readonly faults?: readonly FaultRule[];
  /** How many requests a key may send. Default no limit. */
  readonly throttle?: readonly ThrottleRule[];
  /** Other HTTP statuses by error code, 400 to 599: they differ between products and years. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** What the account may do and pay. Default everything. */
  readonly account?: AccountOptions;
  /** The account in resource names, for policies. Default 1000000000000001. */
  readonly accountId?: string;
  /** Address from which requests in this process come, for policies. Default 127.0.0.1. */
  readonly sourceIp?: string;
}
