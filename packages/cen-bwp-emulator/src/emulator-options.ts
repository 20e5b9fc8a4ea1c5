import type { BandwidthPackage } from "cen-bwp-client";

/** One key that may sign. With a `securityToken` (STS) every request must carry that token. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** `true` for a key that was disabled. */
  readonly inactive?: boolean;
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
  /** `virtual` (default) stands still until advanced; `real` follows the wall clock plus advances. */
  readonly clock?: "virtual" | "real";
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
}
