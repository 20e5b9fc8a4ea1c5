import type { WindowCalendar } from "cen-bwp-ops";

import type { WindowUpgradeConfig } from "../config/config.js";

/** A window as the operator knows it: from the configuration, from flags, or from a plan file. */
export interface NamedWindow {
  readonly name: string;
  readonly calendar: WindowCalendar;
  readonly upgrades: readonly WindowUpgradeConfig[];
  /** For showing times. */
  readonly zone: string;
  /** What its orders may cost together by the caller's price. */
  readonly budget?: number;
  readonly reason?: string;
  /** Where a member stands, for messages; the field's own name where it stands nowhere. */
  readonly at: (field: string) => string;
}
