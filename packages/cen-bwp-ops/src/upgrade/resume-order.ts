import { possibleOrder } from "../ports/intent-state.js";
import type { Intent } from "../ports/intent.js";
import type { Watch } from "./conclude-watch.js";
import type { UpgradeJob } from "./upgrade-job.js";
import { watchOurs } from "./watch-of.js";

/** How to take up an intent whose order may exist: by looking on from its own baseline. `undefined`: no order of it can exist. */
export async function resumeOrder(job: UpgradeJob, intent: Intent): Promise<Watch | undefined> {
  const send = possibleOrder(intent);
  if (!send) return undefined;
  const requestId = send.answer?.class === "accepted" ? send.answer.requestId : undefined;
  if (requestId !== undefined) job.trail.requestIds.push(requestId);
  const watch = watchOurs(job.waits, send.answer, send.baseline.bandwidth, send.at);
  // An accepted order gets a whole new wait; an unknown one what is left of its window, and one look at least.
  const now = await job.run.engine.now();
  const deadline =
    watch.order === "accepted" ? now + job.waits.effectTimeoutMs : Math.max(watch.deadline, now);
  return { ...watch, deadline };
}
