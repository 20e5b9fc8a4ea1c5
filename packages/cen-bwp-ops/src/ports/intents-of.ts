import type { CenBwpApi, OpsContext } from "./ops-context.js";
import type { IntentStore } from "./intent-store.js";
import { memoryIntentStore } from "./memory-intent-store.js";

// Per client and not per call: two calls side by side must see each other's orders.
const defaults = new WeakMap<CenBwpApi, IntentStore>();

/** The intent store of a context. */
export function intentsOf(context: OpsContext): IntentStore {
  if (context.intents) return context.intents;
  const store = defaults.get(context.client) ?? memoryIntentStore();
  defaults.set(context.client, store);
  return store;
}
