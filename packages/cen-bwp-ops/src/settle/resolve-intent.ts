import { InputError } from "../failure/input-error.js";
import { intentsOf } from "../ports/intents-of.js";
import type { OpsContext } from "../ports/ops-context.js";
import { isOfAccount } from "../upgrade/intent-key.js";
import { type SettledIntent, settleIntents, type SettleOptions } from "./settle-intents.js";

/** What a person found out about an order. */
export interface Resolution {
  readonly placed: boolean;
  /** What it rests on, for example the number of the order on the billing page. */
  readonly evidence: string;
  readonly actor: string;
}

/**
 * Closes an undecided intent by what a person found on the billing page. The plan is looked at first: what shows there counts more.
 * After `placed: false` the same call may order again.
 *
 * @throws {InputError} for a key without an intent or with one of another account, and for a resolution without evidence or actor.
 */
export async function resolveIntent(
  context: OpsContext,
  key: string,
  { placed, evidence, actor }: Resolution,
  options: Omit<SettleOptions, "witnesses"> = {},
): Promise<SettledIntent> {
  if (evidence.trim() === "") {
    throw new InputError("evidence", "what was found, such as the number of an order", evidence);
  }
  if (actor.trim() === "") throw new InputError("actor", "who found it", actor);
  const intents = intentsOf(context);
  const intent = await intents.get(key);
  if (!intent) throw new InputError("key", "the key of an intent on record", key);
  if (!isOfAccount(context.account, intent)) {
    throw new InputError("key", "an intent of the account that would be looked at", key);
  }
  const verdict = placed ? ("placed" as const) : ("notPlaced" as const);
  const witness = { name: actor, testify: async () => ({ verdict, evidence }) };
  const only = { ...intents, list: async () => [intent] };
  const scope = { ...context, intents: only };
  const [settled] = await settleIntents(scope, { ...options, witnesses: [witness] });
  return settled ?? { key, state: "settled", testimonies: [] };
}
