import { attachIfNotConflictingSpan } from "../attach/attach-if-not-conflicting-span.js";
import { readAttachInput } from "../attach/attach-input.js";
import type { AttachOptions } from "../attach/attach-options.js";
import type { AttachOutcome } from "../attach/attach-outcome.js";
import { compact } from "../domain/compact.js";
import { readDurations } from "../failure/read-settings.js";
import type { NamedWorkflow } from "./named-workflow.js";
import type { AttachWorkflowInput } from "./workflow-inputs.js";

/** What only one attachment at a time may touch: `cen:<account>/<id>`. */
export function cenKey(account: string | undefined, cenId: string): string {
  return `cen:${account ?? ""}/${cenId}`;
}

/** `attachIfNotConflictingSpan`, one at a time per CEN instance. */
export const attachWorkflow: NamedWorkflow<AttachWorkflowInput, AttachOutcome> = {
  key(workflowInput, account) {
    const { timeoutMs, ...input } = workflowInput;
    readDurations({ timeoutMs });
    return cenKey(account, readAttachInput(input).CenId);
  },
  run({ onProgress, ...context }, { timeoutMs, ...input }) {
    const options = compact<AttachOptions>({ onProgress, timeoutMs });
    return attachIfNotConflictingSpan(context, input, options);
  },
};
