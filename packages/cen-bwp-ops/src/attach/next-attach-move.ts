import type { AttachRefusal } from "./attach-answer.js";
import type { AttachInput } from "./attach-input.js";
import { adverseLooks, unseenLooks } from "./attach-options.js";
import type { AttachOutcome } from "./attach-outcome.js";
import type { AttachSeen } from "./attach-seen.js";
import { afterLook, type AttachState } from "./attach-state.js";
import { attachTrail, concludeAdverse, concludeRefused } from "./conclude-attach.js";
import { decideAttach } from "./decide-attach.js";

/** What to do after a look. */
export type AttachMove =
  | { readonly move: "conclude"; readonly outcome: AttachOutcome }
  | { readonly move: "send" }
  | { readonly move: "wait"; readonly state: AttachState };

/** Decides from what is seen and what was answered before. Pure: the whole algorithm stands here. */
export function nextAttachMove(
  input: AttachInput,
  state: AttachState,
  seen: AttachSeen,
): AttachMove {
  const verdict = decideAttach(input, seen);
  const trail = attachTrail(input, state, seen.at);
  if (verdict.verdict === "attached") {
    const outcome = state.landed ? "attached" : "alreadyAttached";
    return { move: "conclude", outcome: { outcome, ...trail, plan: verdict.plan } };
  }
  const next = afterLook(state, verdict.verdict);
  if (verdict.verdict !== "free") {
    // What a lagging answer shows may be older than our own attachment.
    const enough = next.adverse >= (state.landed ? adverseLooks : 1);
    return enough
      ? { move: "conclude", outcome: concludeAdverse(verdict, trail, state.refusal?.failure) }
      : { move: "wait", state: next };
  }
  if (state.refusal) {
    // The refusal may be the echo of our own earlier attachment whose answer was lost.
    const believed = !state.landed && isBelieved(state.refusal, next);
    return believed
      ? { move: "conclude", outcome: concludeRefused(state.refusal, verdict.plan, trail) }
      : { move: "wait", state: next };
  }
  return state.accepted || state.backOff ? { move: "wait", state: next } : { move: "send" };
}

// A taken span is looked for a few times, because its holder is worth naming.
function isBelieved(refusal: AttachRefusal, { looksSinceRefusal }: AttachState): boolean {
  return refusal.class !== "spanTaken" || looksSinceRefusal >= unseenLooks;
}
