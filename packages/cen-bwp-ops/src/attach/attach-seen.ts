import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import type { UnreadablePlan } from "../read/page-reading.js";

/** What was seen of the plan and the CEN instance at one time. */
export interface AttachSeen {
  /** ms since the epoch, our clock. */
  readonly at: number;
  /** ms since the epoch, the service's clock. */
  readonly serverNow: number;
  /** Absent if the service knows no plan of this id. */
  readonly plan?: BandwidthPlan;
  /** The plans attached to the CEN instance. */
  readonly onCen: readonly BandwidthPlan[];
  /** Plans of the CEN instance that could not be read, and so could not be compared. */
  readonly unreadable: readonly UnreadablePlan[];
}
