import { compact } from "../domain/compact.js";
import { readRestoreInput } from "../restore/restore-input.js";
import {
  restoreRequest,
  restoreWatchId,
  type WatchRestoreInput,
} from "../restore/restore-request.js";
import { type RestoreOutcome, restoreTurn } from "../restore/watch-restore.js";
import { startRun } from "../run/run.js";
import type { WorkContinues } from "./follow-run.js";
import type { NamedWorkflow } from "./named-workflow.js";

/**
 * `watchRestore` in turns of a moment each: notice, check, further looks. Between them nothing runs and nothing is held; each turn
 * arms the next one as a run of its own, and says which.
 */
export const watchRestoreWorkflow: NamedWorkflow<
  WatchRestoreInput,
  RestoreOutcome | WorkContinues
> = {
  key: restoreWatchId,
  id: restoreWatchId,
  due: (input) => readRestoreInput(input, input).noticeAt,
  async run({ onProgress, ...context }, input) {
    const schedule = readRestoreInput(input, input);
    const run = startRun(context, compact({ onProgress }), "watchRestore");
    const turn = await restoreTurn(run, input, schedule, input.looks ?? 0);
    if (turn.outcome !== "continues") return turn;
    const { at, next } = turn;
    // Counted, not dated: a replay may come to another instant, and must not arm a second turn.
    const looks = input.looks === undefined ? 0 : input.looks + 1;
    const request =
      next === schedule.noticeAt
        ? restoreRequest(input, context.account, "/notice")
        : restoreRequest({ ...input, looks }, context.account, `/check-${looks + 1}`);
    await context.dispatcher.later(next, request);
    return { outcome: "continues", id: request.id, at, next };
  },
};
