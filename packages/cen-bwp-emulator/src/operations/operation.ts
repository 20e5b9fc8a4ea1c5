import type { Refusal } from "../rules/rule.js";
import type { Pair } from "../wire/wire-message.js";
import type { World } from "../world/world.js";
import type { OperationName } from "../wire/operation-names.js";

/** One call of an operation that the gateway has let through. */
export interface Call {
  readonly requestId: string;
  /** ms since the epoch, UTC: the instant at which the call is judged and takes effect. */
  readonly now: number;
  readonly parameters: readonly Pair[];
}

/** A success: the members of the answer but RequestId, as the text of a JSON object: `{}` for none. */
export interface Success {
  readonly json: string;
}

/** What an operation answers, and the parameters it did not know. */
export interface Outcome {
  readonly result: Success | { readonly refusal: Refusal };
  readonly unread: readonly string[];
}

/** One operation of the service. `perform` is synchronous, so a call sees and changes the world as one step. */
export interface EmulatedOperation {
  readonly name: OperationName;
  readonly perform: (world: World, call: Call) => Outcome;
}
