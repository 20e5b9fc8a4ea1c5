import type { AttachOutcome } from "../attach/attach-outcome.js";
import type { EnsureCoverageOutcome } from "../ensure-coverage/ensure-coverage.js";
import type { WatchRestoreInput } from "../restore/restore-request.js";
import type { RestoreOutcome } from "../restore/watch-restore.js";
import type { SettledIntent } from "../settle/settle-intents.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import type { WindowOutcome } from "../window/window-outcome.js";
import { attachWorkflow } from "./attach-workflow.js";
import { coverageWorkflow } from "./coverage-workflow.js";
import type { WorkContinues } from "./follow-run.js";
import type { NamedWorkflow } from "./named-workflow.js";
import { settleWorkflow } from "./settle-workflow.js";
import { tempUpgradeWorkflow } from "./temp-upgrade-workflow.js";
import { watchRestoreWorkflow } from "./watch-restore-workflow.js";
import { type WeeklyWindowOutcome, weeklyWindowWorkflow } from "./weekly-window-workflow.js";
import { windowWorkflow } from "./window-workflow.js";
import type {
  AttachWorkflowInput,
  CoverageWorkflowInput,
  SettleWorkflowInput,
  TempUpgradeWorkflowInput,
  WeeklyWindowWorkflowInput,
  WindowWorkflowInput,
} from "./workflow-inputs.js";

// A type and not an interface, so that it passes for a record of workflows.
/** Name, input and outcome of every workflow. */
export type OpsWorkflows = {
  readonly attach: NamedWorkflow<AttachWorkflowInput, AttachOutcome>;
  readonly tempUpgrade: NamedWorkflow<TempUpgradeWorkflowInput, TempUpgradeOutcome>;
  readonly watchRestore: NamedWorkflow<WatchRestoreInput, RestoreOutcome | WorkContinues>;
  readonly window: NamedWorkflow<WindowWorkflowInput, WindowOutcome | WorkContinues>;
  readonly weeklyWindow: NamedWorkflow<WeeklyWindowWorkflowInput, WeeklyWindowOutcome>;
  readonly ensureCoverage: NamedWorkflow<CoverageWorkflowInput, EnsureCoverageOutcome>;
  readonly settleIntents: NamedWorkflow<SettleWorkflowInput, readonly SettledIntent[]>;
};

/** The name of a workflow in `opsWorkflows`. */
export type OpsWorkflowName = keyof OpsWorkflows;

/** What a workflow takes. */
export type WorkflowInput<Name extends OpsWorkflowName> = Parameters<OpsWorkflows[Name]["run"]>[1];

/** What a workflow returns. */
export type WorkflowOutcome<Name extends OpsWorkflowName> = Awaited<
  ReturnType<OpsWorkflows[Name]["run"]>
>;

/** Every workflow under its name: every engine registers this table, unchanged. */
export const opsWorkflows: OpsWorkflows = {
  attach: attachWorkflow,
  tempUpgrade: tempUpgradeWorkflow,
  watchRestore: watchRestoreWorkflow,
  window: windowWorkflow,
  weeklyWindow: weeklyWindowWorkflow,
  ensureCoverage: coverageWorkflow,
  settleIntents: settleWorkflow,
};

/** The workflow with this name, for inputs that come from a queue; `undefined` if there is none. */
export function findWorkflow(name: string): NamedWorkflow<unknown, unknown> | undefined {
  if (!Object.hasOwn(opsWorkflows, name)) return undefined;
  return opsWorkflows[name as OpsWorkflowName];
}
