import type { AttachInput } from "../attach/attach-input.js";
import type { AttachOptions } from "../attach/attach-options.js";
import type { WantedCoverage } from "../ensure-coverage/wanted-coverage.js";
import type { RunOptions } from "../ports/progress.js";
import type { SettleOptions } from "../settle/settle-intents.js";
import type { TempUpgradeInput } from "../upgrade/temp-upgrade-input.js";
import type { TempUpgradeOptions } from "../upgrade/temp-upgrade-options.js";
import type { ApplyWindowOptions } from "../window/apply-window.js";
import type { WeeklyCalendar } from "../window/weekly-calendar.js";
import type { WindowInput } from "../window/window-input.js";

// What a workflow takes when it is submitted: its input and those of its settings that are plain JSON, in one object.

/** The input of `attach`. */
export interface AttachWorkflowInput extends AttachInput, Omit<AttachOptions, keyof RunOptions> {}

/** The input of `tempUpgrade`. */
export interface TempUpgradeWorkflowInput
  extends TempUpgradeInput, Omit<TempUpgradeOptions, keyof RunOptions> {}

/** The input of `window`. */
export interface WindowWorkflowInput
  extends WindowInput, Omit<ApplyWindowOptions, keyof RunOptions> {}

/** The input of `weeklyWindow`. */
export interface WeeklyWindowWorkflowInput extends Omit<
  WindowWorkflowInput,
  "calendar" | "planHash"
> {
  readonly calendar: WeeklyCalendar;
  /** The start of the occurrence, ms since the epoch; only in what the workflow arms itself. */
  readonly occurrence?: number;
}

/** The input of `ensureCoverage`. */
export interface CoverageWorkflowInput extends Omit<AttachOptions, keyof RunOptions> {
  readonly wanted: readonly WantedCoverage[];
}

/** The input of `settleIntents`. */
export interface SettleWorkflowInput extends Pick<SettleOptions, "settleMs"> {}
