import { isTransient } from "../failure/failure-class.js";
import type { OpsContext } from "../ports/ops-context.js";
import { readFailed } from "../read/read-page.js";
import { startRun } from "../run/run.js";
import { associate } from "./associate.js";
import { type AttachInput, readAttachInput } from "./attach-input.js";
import { attachDelays, type AttachOptions, attachTimeoutMs } from "./attach-options.js";
import type { AttachOutcome } from "./attach-outcome.js";
import { afterAnswer, freshAttachState } from "./attach-state.js";
import { decideAttach } from "./decide-attach.js";
import { timedOut } from "./conclude-attach.js";
import { nextAttachMove } from "./next-attach-move.js";
import { observeAttach } from "./observe-attach.js";

/**
 * Attaches a plan to a CEN instance unless another plan there connects the same two areas. Decides from what it sees, before
 * and after every answer; the service is the arbiter, so a rival at any moment changes the outcome, never its truth.
 * Nothing is ever detached.
 *
 * @throws {InputError} if the input has a wrong shape.
 * @throws {ReadFailedError} if the service refuses to be read and nothing was sent.
 */
export async function attachIfNotConflictingSpan(
  context: OpsContext,
  input: AttachInput,
  options: AttachOptions = {},
): Promise<AttachOutcome> {
  const wanted = readAttachInput(input);
  const run = startRun(context, options, "attachIfNotConflictingSpan");
  run.signal?.throwIfAborted();
  const deadline = (await run.engine.now()) + (options.timeoutMs ?? attachTimeoutMs);
  let state = freshAttachState;
  for (;;) {
    run.report({ phase: "observing", at: run.clockNow(), attempt: state.sent });
    const look = await observeAttach(run, wanted);
    if (look.ok) {
      const lastObservation = decideAttach(wanted, look.seen).verdict;
      run.report({ phase: "observed", at: look.seen.at, attempt: state.sent, lastObservation });
      const next = nextAttachMove(wanted, state, look.seen);
      if (next.move === "conclude") return next.outcome;
      const inTime = state.sent === 0 || (await run.engine.now()) < deadline;
      const mayTry = inTime && run.signal?.aborted !== true;
      if (next.move === "send" && mayTry) {
        run.report({ phase: "sending", at: run.clockNow(), attempt: state.sent + 1 });
        const answer = await associate(run, wanted);
        state = afterAnswer(state, answer);
        const words =
          answer.class === "accepted" ? "accepted" : `${answer.class}: ${answer.failure.code}`;
        run.report({
          phase: "answered",
          at: answer.at,
          attempt: state.sent,
          lastObservation: words,
        });
        // Whatever the answer was: what is seen decides.
        continue;
      }
      if (next.move === "wait") state = next.state;
    } else {
      const { failure } = look;
      const lastObservation = `unreadable: ${failure.code}`;
      run.report({ phase: "observed", at: look.at, attempt: state.sent, lastObservation });
      if (state.sent === 0 && !run.signal?.aborted && !isTransient(failure)) throw readFailed(look);
      if (!run.signal?.aborted) state = { ...state, lastFailure: failure };
    }
    const now = await run.engine.now();
    if (now >= deadline) return timedOut(wanted, state, now, false);
    const nextPollAt = Math.min(deadline, now + run.delay(attachDelays, state.waits));
    state = { ...state, waits: state.waits + 1 };
    run.report({ phase: "waiting", at: now, attempt: state.sent, nextPollAt });
    if (!(await run.sleepUntil(nextPollAt))) {
      if (state.sent === 0) run.signal?.throwIfAborted();
      return timedOut(wanted, state, now, true);
    }
  }
}
