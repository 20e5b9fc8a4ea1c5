import type { Baseline, Intent, IntentResult, OrderAnswer, TempUpgradeOrder } from "./intent.js";

/** Keeps intents. Every method is atomic: two processes on one store see each other's claims. */
export interface IntentStore {
  /** Creates the intent, or returns the one that has this key. */
  open(draft: IntentDraft): Promise<OpenedIntent>;
  get(key: string): Promise<Intent | undefined>;
  /** All intents, or those on one subject; oldest first. */
  list(filter?: { readonly subject?: string }): Promise<readonly Intent[]>;
  /**
   * Asks for the right to send one order, and records it as on its way if granted. Refused if an order of this intent may have been
   * placed (`possibleOrder`), or if another intent on the same subject stands in the way (`refusesClaim`). Takes the
   * draft, so that a store that lost the intent takes it up again.
   */
  claim(draft: IntentDraft, send: ClaimRequest): Promise<Claim>;
  /** Completes the send with this token. */
  answer(key: string, token: string, answer: OrderAnswer): Promise<void>;
  /**
   * Records an outcome. A closed intent whose order exists is answered from its result from then on, so it is not changed any
   * more; an open one is observed again.
   */
  settle(key: string, status: Intent["status"], result: IntentResult): Promise<void>;
}

/** What an intent starts with. */
export interface IntentDraft {
  readonly key: string;
  readonly subject: string;
  readonly order: TempUpgradeOrder;
  readonly createdAt: number;
  readonly actor?: string;
  readonly reason?: string;
}

/** `mismatch`: the key is in use for an order with other parameters. */
export interface OpenedIntent {
  readonly opened: "created" | "existing" | "mismatch";
  readonly intent: Intent;
}

/** A send about to happen. `token` is unique per send. */
export interface ClaimRequest {
  readonly token: string;
  readonly at: number;
  readonly baseline: Baseline;
}

/** `by` is the intent whose order stands in the way: this one itself or another on the same subject. */
export type Claim = { readonly granted: true } | { readonly granted: false; readonly by: Intent };
