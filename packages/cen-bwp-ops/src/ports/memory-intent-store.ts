import type { Intent } from "./intent.js";
import { possibleOrder, refusesClaim, sameOrder } from "./intent-state.js";
import type { IntentStore } from "./intent-store.js";

/** Intents of this process only: they end with it. For tests, dry runs, and callers that keep records of their own. */
export function memoryIntentStore(): IntentStore {
  const intents = new Map<string, Intent>();

  function change(key: string, edit: (intent: Intent) => Intent): void {
    const intent = intents.get(key);
    if (!intent) throw new Error(`no intent has the key ${key}; open it first`);
    intents.set(key, edit(intent));
  }

  // No await inside: each method is one turn of the event loop, and so atomic.
  return {
    async open(draft) {
      const existing = intents.get(draft.key);
      if (existing) {
        const same = sameOrder(existing.order, draft.order);
        return { opened: same ? "existing" : "mismatch", intent: existing };
      }
      const intent: Intent = { ...draft, sends: [], status: "open" };
      intents.set(draft.key, intent);
      return { opened: "created", intent };
    },
    async get(key) {
      return intents.get(key);
    },
    async list(filter) {
      const all = [...intents.values()];
      return filter?.subject === undefined
        ? all
        : all.filter((intent) => intent.subject === filter.subject);
    },
    async claim(draft, send) {
      const intent = intents.get(draft.key) ?? { ...draft, sends: [], status: "open" };
      if (possibleOrder(intent)) return { granted: false, by: intent };
      const other = [...intents.values()].find(
        (each) =>
          each.key !== draft.key && each.subject === draft.subject && refusesClaim(each, send),
      );
      if (other) return { granted: false, by: other };
      // A closed intent without a possible order (rejected, say) is taken up again.
      intents.set(draft.key, { ...intent, status: "open", sends: [...intent.sends, send] });
      return { granted: true };
    },
    async answer(key, token, answer) {
      change(key, (old) => ({
        ...old,
        sends: old.sends.map((send) => (send.token === token ? { ...send, answer } : send)),
      }));
    },
    async settle(key, status, result) {
      change(key, (old) => {
        const answered = old.status === "closed" && possibleOrder(old) !== undefined;
        return answered ? old : { ...old, status, result };
      });
    },
  };
}
