import { compact } from "../domain/compact.js";
import type { RunStatus, WorkflowRequest } from "../ports/dispatcher.js";
import { planSubject } from "../upgrade/intent-key.js";
import type { TempUpgradeOutcome } from "../upgrade/temp-upgrade-outcome.js";
import { windowKey, windowOrder } from "./plan-window.js";
import type { WindowUpgrade } from "./window-input.js";
import { spent, type WindowEntry } from "./window-outcome.js";
import type { WindowJob } from "./window-round.js";

/**
 * As `windowRound`, with a run of its own for each plan. They go side by side, so what one shows stops the next stage, not this one.
 */
export async function partsRound(
  job: WindowJob,
  plans: readonly WindowUpgrade[],
  before: readonly WindowEntry[],
): Promise<readonly WindowEntry[]> {
  const { part } = job.context;
  if (!part || job.run.signal?.aborted) return [];
  let left = (job.input.budget ?? Number.POSITIVE_INFINITY) - spent(before);
  const over = plans.findIndex(({ estimate = 0 }) => (left -= estimate) < 0);
  const affordable = over < 0 ? plans : plans.slice(0, over);
  return Promise.all(
    affordable.map(async (upgrade) => entryOf(upgrade, await part(requestFor(job, upgrade)))),
  );
}

// The upgrade of one plan as a request, under the key of the plan.
function requestFor(
  { context, input, times, options }: WindowJob,
  upgrade: WindowUpgrade,
): WorkflowRequest {
  // The window's own signal and listener stay with it: they are not plain JSON.
  const { signal: _, onProgress: __, ...settings } = options;
  const id = upgrade.CenBandwidthPackageId;
  const intentKey = windowKey(context, input, times, id);
  return {
    workflow: "tempUpgrade",
    id: intentKey,
    key: planSubject(context.account, id),
    input: compact({ ...windowOrder(upgrade, times), ...settings, intentKey }),
  };
}

function entryOf(upgrade: WindowUpgrade, status: RunStatus): WindowEntry {
  if (status.state === "ended") {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this workflow returns
    return { upgrade, state: "done", result: status.outcome as TempUpgradeOutcome };
  }
  if (status.state !== "failed") return { upgrade, state: "halted" };
  const { code, serviceCode = code, message } = status.reason;
  // What a workflow throws happened before anything was sent.
  const sent = { sent: "no", attempts: 0 } as const;
  const failure = { kind: "unknown", code: serviceCode, message, ...sent } as const;
  return { upgrade, state: "unread", failure };
}
