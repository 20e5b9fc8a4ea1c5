import type { Intent } from "./intent.js";
import type { IntentStore } from "./intent-store.js";
import {
  answerIntent,
  claimIntent,
  openIntent,
  settleIntent,
  unknownIntent,
} from "./intent-transitions.js";

/** Intents of this process only: they end with it. For tests, dry runs, and callers that keep records of their own. */
export function memoryIntentStore(): IntentStore {
  const intents = new Map<string, Intent>();

  function change(key: string, edit: (intent: Intent) => Intent): void {
    const intent = intents.get(key);
    if (!intent) throw unknownIntent(key);
    intents.set(key, edit(intent));
  }
  const onSubject = (subject: string): Intent[] =>
    [...intents.values()].filter((intent) => intent.subject === subject);

  // No await inside: each method is one turn of the event loop, and so atomic.
  return {
    async open(draft) {
      const opened = openIntent(intents.get(draft.key), draft);
      intents.set(draft.key, opened.intent);
      return opened;
    },
    async get(key) {
      return intents.get(key);
    },
    async list(filter) {
      return filter?.subject === undefined ? [...intents.values()] : onSubject(filter.subject);
    },
    async claim(draft, send) {
      const { claim, intent } = claimIntent(
        intents.get(draft.key),
        onSubject(draft.subject),
        draft,
        send,
      );
      if (intent) intents.set(draft.key, intent);
      return claim;
    },
    async answer(key, token, answer) {
      change(key, (old) => answerIntent(old, token, answer));
    },
    async settle(key, status, result) {
      change(key, (old) => settleIntent(old, status, result));
    },
  };
}
