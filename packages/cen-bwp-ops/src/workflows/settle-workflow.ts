import { compact } from "../domain/compact.js";
import { type SettledIntent, settleIntents, type SettleOptions } from "../settle/settle-intents.js";
import { readDurations } from "../failure/read-settings.js";
import type { NamedWorkflow } from "./named-workflow.js";
import type { SettleWorkflowInput } from "./workflow-inputs.js";

/** `settleIntents` with the witnesses of the context, one at a time per account: `settle:<account>`. */
export const settleWorkflow: NamedWorkflow<SettleWorkflowInput, readonly SettledIntent[]> = {
  key({ settleMs }, account) {
    readDurations({ settleMs });
    return `settle:${account ?? ""}`;
  },
  run({ onProgress, witnesses, ...context }, { settleMs }) {
    return settleIntents(context, compact<SettleOptions>({ onProgress, witnesses, settleMs }));
  },
};
