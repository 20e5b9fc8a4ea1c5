import type { CommonOptions } from "../program/common-options.js";
import type { Consent } from "./confirm.js";

/** The options of everything that changes the account. */
export interface ActOptions extends CommonOptions, Consent {
  readonly dryRun?: boolean;
  readonly planOut?: string;
  readonly detailedExitcode?: boolean;
  /** Absent means yes. */
  readonly wait?: boolean;
  readonly zone?: string;
  readonly reason?: string;
}
