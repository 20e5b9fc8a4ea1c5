import type { CallFailure } from "../failure/call-failure.js";
import type { AttachAnswer, AttachRefusal } from "./attach-answer.js";
import type { AttachVerdict } from "./decide-attach.js";

/** What a run remembers between its looks. Plain data, changed only by the functions below. */
export interface AttachState {
  readonly sent: number;
  readonly requestIds: readonly string[];
  /** The service accepted an attachment. */
  readonly accepted: boolean;
  /** An attachment of ours may be in force, seen or not. */
  readonly landed: boolean;
  /** Wait once before sending again. */
  readonly backOff: boolean;
  /** The answer that ended the sending: a taken span, an unknown id, a refusal. */
  readonly refusal?: AttachRefusal;
  /** Looks since that answer that showed the span free. */
  readonly looksSinceRefusal: number;
  readonly lastFailure?: CallFailure;
  /** Looks in a row with the same verdict against us. */
  readonly adverse: number;
  readonly adverseVerdict?: AttachVerdict["verdict"];
  /** Waits in the present series, for growing delays. */
  readonly waits: number;
}

/** Nothing sent, nothing seen. */
export const freshAttachState: AttachState = {
  sent: 0,
  requestIds: [],
  accepted: false,
  landed: false,
  backOff: false,
  looksSinceRefusal: 0,
  adverse: 0,
  waits: 0,
};

/** The state after an answer. */
export function afterAnswer(state: AttachState, answer: AttachAnswer): AttachState {
  const failure = answer.class === "accepted" ? undefined : answer.failure;
  const requestId = answer.class === "accepted" ? answer.requestId : failure?.requestId;
  const again = answer.class === "busy" || answer.class === "unknown";
  return {
    ...state,
    sent: state.sent + 1,
    requestIds: requestId === undefined ? state.requestIds : [...state.requestIds, requestId],
    accepted: state.accepted || answer.class === "accepted",
    landed: state.landed || answer.class === "accepted" || answer.mayHaveLanded,
    backOff: again,
    // Waits keep growing while the service is busy, and start small when looking for an effect.
    waits: again ? state.waits : 0,
    ...(answer.class !== "accepted" && !again && { refusal: answer }),
    looksSinceRefusal: 0,
    ...(failure && { lastFailure: failure }),
  };
}

/** The state after a look that decided nothing yet. */
export function afterLook(state: AttachState, verdict: AttachVerdict["verdict"]): AttachState {
  if (verdict === "free") {
    const { adverseVerdict: _, ...rest } = state;
    return {
      ...rest,
      adverse: 0,
      backOff: false,
      looksSinceRefusal: state.looksSinceRefusal + 1,
    };
  }
  const adverse = state.adverseVerdict === verdict ? state.adverse + 1 : 1;
  return { ...state, adverse, adverseVerdict: verdict };
}
