import { compact } from "../domain/compact.js";
import { ensureTempUpgrade } from "../upgrade/ensure-temp-upgrade.js";
import { planSubject } from "../upgrade/intent-key.js";
import { readTempUpgradeInput, type TempUpgradeInput } from "../upgrade/temp-upgrade-input.js";
import { type TempUpgradeOptions, waitsOf } from "../upgrade/temp-upgrade-options.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import type { NamedWorkflow } from "./named-workflow.js";
import type { TempUpgradeWorkflowInput } from "./workflow-inputs.js";

/** `ensureTempUpgrade`, one at a time per plan: `plan:<account>/<id>`. */
export const tempUpgradeWorkflow: NamedWorkflow<TempUpgradeWorkflowInput, TempUpgradeOutcome> = {
  key(input, account) {
    const { order, settings } = split(input);
    waitsOf(settings);
    return planSubject(account, readTempUpgradeInput(order).CenBandwidthPackageId);
  },
  run({ onProgress, ...context }, input) {
    const { order, settings } = split(input);
    return ensureTempUpgrade(context, order, compact({ ...settings, onProgress }));
  },
};

// What is no setting goes to the order, where an unknown member is refused by name.
function split(input: TempUpgradeWorkflowInput): {
  order: TempUpgradeInput;
  settings: TempUpgradeOptions;
} {
  const { intentKey, actor, reason, effectTimeoutMs, settleMs, endToleranceMs, ...order } = input;
  const settings = { intentKey, actor, reason, effectTimeoutMs, settleMs, endToleranceMs };
  return { order, settings: compact<TempUpgradeOptions>(settings) };
}
