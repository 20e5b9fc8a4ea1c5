import type { Intent, IntentResult, OrderAnswer } from "./intent.js";
import { possibleOrder, refusesClaim, sameOrder } from "./intent-state.js";
import type { Claim, ClaimRequest, IntentDraft, OpenedIntent } from "./intent-store.js";

// The rules of an intent store as pure functions, so that every store keeps the same ones.

/** What `open` answers, and the intent to be kept. */
export function openIntent(existing: Intent | undefined, draft: IntentDraft): OpenedIntent {
  if (!existing) return { opened: "created", intent: freshIntent(draft) };
  const same = sameOrder(existing.order, draft.order);
  return { opened: same ? "existing" : "mismatch", intent: existing };
}

/** What `claim` answers; `intent` is what to keep instead of the old one, if it was granted. */
export function claimIntent(
  existing: Intent | undefined,
  onSubject: readonly Intent[],
  draft: IntentDraft,
  send: ClaimRequest,
): { readonly claim: Claim; readonly intent?: Intent } {
  const intent = existing ?? freshIntent(draft);
  if (possibleOrder(intent)) return { claim: { granted: false, by: intent } };
  const other = onSubject.find((each) => each.key !== draft.key && refusesClaim(each, send));
  if (other) return { claim: { granted: false, by: other } };
  // A closed intent without a possible order (rejected, say) is taken up again.
  const kept: Intent = { ...intent, status: "open", sends: [...intent.sends, send] };
  return { claim: { granted: true }, intent: kept };
}

/** The intent with the answer to one of its sends. */
export function answerIntent(intent: Intent, token: string, answer: OrderAnswer): Intent {
  const sends = intent.sends.map((send) => (send.token === token ? { ...send, answer } : send));
  return { ...intent, sends };
}

/** The intent with an outcome; unchanged if it is closed and its order exists. */
export function settleIntent(
  intent: Intent,
  status: Intent["status"],
  result: IntentResult,
): Intent {
  const answered = intent.status === "closed" && possibleOrder(intent) !== undefined;
  return answered ? intent : { ...intent, status, result };
}

/** The error for a key that was never opened. */
export function unknownIntent(key: string): Error {
  return new Error(`no intent has the key ${key}; open it first`);
}

function freshIntent(draft: IntentDraft): Intent {
  return { ...draft, sends: [], status: "open" };
}
