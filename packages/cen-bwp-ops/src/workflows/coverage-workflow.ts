import type { AttachOptions } from "../attach/attach-options.js";
import { compact } from "../domain/compact.js";
import { ensureCoverage, type EnsureCoverageOutcome } from "../ensure-coverage/ensure-coverage.js";
import { readWanted } from "../ensure-coverage/wanted-coverage.js";
import { readDurations } from "../failure/read-settings.js";
import { cenKey } from "./attach-workflow.js";
import type { NamedWorkflow } from "./named-workflow.js";
import type { CoverageWorkflowInput } from "./workflow-inputs.js";

/**
 * `ensureCoverage`. Wishes for one CEN instance have its key; wishes for several one of their own, because nesting two CEN instances
 * could lock for ever. That is safe: the service is the arbiter of every attachment.
 */
export const coverageWorkflow: NamedWorkflow<CoverageWorkflowInput, EnsureCoverageOutcome> = {
  key({ wanted, timeoutMs }, account) {
    readDurations({ timeoutMs });
    const cens = new Set(readWanted(wanted).map((each) => each.wanted.CenId));
    const [only] = cens;
    return only !== undefined && cens.size === 1
      ? cenKey(account, only)
      : `coverage:${account ?? ""}`;
  },
  run({ onProgress, ...context }, { wanted, timeoutMs }) {
    return ensureCoverage(context, wanted, compact<AttachOptions>({ onProgress, timeoutMs }));
  },
};
