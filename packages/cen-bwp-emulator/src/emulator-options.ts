import type { BandwidthPackage } from "cen-bwp-client";
import type { FaultRule } from "./faults/fault.js";
import type { RamPolicy } from "./ram/ram-policy.js";
import type { ThrottleRule } from "./throttle/throttle.js";

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
};

export interface EmulatorOptions {
  /** Decides request ids, the generated access key and whatever the plan seeds leave open. Default 0. */
  readonly seed?: number | string;
  /** Time at the start, ms since the epoch, UTC. Default: the real time at creation. */
  readonly now?: number;
  /** `virtual` (default) stands still until advanced; `real` follows the wall clock plus advances; `rate` times as fast. */
  readonly clock?: "virtual" | "real" | { readonly rate: number };
  /** Default: one generated pair. */
  readonly accessKeys?: readonly AccessKey[];
  /** Ids of the CEN instances. Default none. */
  readonly cens?: readonly string[];
  /** Default none. */
  readonly plans?: readonly PlanSeed[];
  /** From an accepted order to its effect, ms. Default 120 000. */
  readonly upgradeDelayMs?: number;
  /** From an accepted attachment until Describe shows it, ms. Default 0: at once. */
  readonly attachDelayMs?: number;
  /** How far the date of a request may be from the emulator's clock, either way, ms. Default 15 minutes. */
  readonly timeWindowMs?: number;
  /** What goes wrong, in the order in which rules are asked. Default nothing. */
  readonly faults?: readonly FaultRule[];
  /** How many requests a key may send. Default no limit. */
  readonly throttle?: readonly ThrottleRule[];
  /** Other HTTP statuses by error code, 400 to 599: they differ between products and years. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** The account in resource names, for policies. Default 1000000000000001. */
  readonly accountId?: string;
}
