import { toCallFailure } from "../failure/call-failure.js";
import { isThrottling } from "../failure/failure-class.js";
import type { Run } from "../run/run.js";
import { type AttachAnswer, classifyAttachFailure } from "./attach-answer.js";
import type { AttachInput } from "./attach-input.js";

/** Sends one AssociateCenBandwidthPackage, as one step. Never throws for what the service or the network does. */
export async function associate(run: Run, input: AttachInput): Promise<AttachAnswer> {
  await run.turn();
  return run.engine.step(run.name("associate"), async (): Promise<AttachAnswer> => {
    // The client may try several times and reports the last; an earlier try may have been carried out, its answer lost.
    let unclear = false;
    let throttled = false;
    try {
      const { RequestId } = await run.client.associateCenBandwidthPackage(input, {
        onAttempt({ error }) {
          unclear ||= error !== undefined && isUnclear(error);
          throttled ||= error !== undefined && isThrottling(toCallFailure(error));
        },
      });
      const at = run.clockNow();
      return { class: "accepted", at, ...(RequestId !== undefined && { requestId: RequestId }) };
    } catch (error) {
      const failure = toCallFailure(error);
      throttled ||= isThrottling(failure);
      return {
        class: classifyAttachFailure(failure),
        at: run.clockNow(),
        failure,
        mayHaveLanded: unclear || isUnclear(error),
      };
    } finally {
      if (throttled) await run.throttled();
    }
  });
}

function isUnclear(error: unknown): boolean {
  return classifyAttachFailure(toCallFailure(error)) === "unknown";
}
