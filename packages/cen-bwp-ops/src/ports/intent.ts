import type { CallFailure } from "../failure/call-failure.js";

/** What somebody wants ordered. Written before anything is sent, and kept longer than any journal. */
export interface Intent {
  /** Unique: account, plan, bandwidth and end, or a key of the caller's own. */
  readonly key: string;
  /** What only one order at a time may touch: `plan:<account>/<id>`. */
  readonly subject: string;
  readonly order: TempUpgradeOrder;
  /** ms since the epoch. */
  readonly createdAt: number;
  readonly actor?: string;
  readonly reason?: string;
  /** Every time an order was about to leave, oldest first. */
  readonly sends: readonly IntentSend[];
  readonly status: "open" | "closed";
  /** The outcome that was last reached, as plain JSON; an open intent may have one too (`undecided`). */
  readonly result?: IntentResult;
}

/** The parameters of a temporary upgrade as they go over the wire. */
export interface TempUpgradeOrder {
  readonly CenBandwidthPackageId: string;
  /** Mbps. */
  readonly Bandwidth: number;
  /** UTC with seconds, which are always 00: answers are to the minute. */
  readonly EndTime: string;
}

/** One order on its way: recorded before it leaves, completed with the answer. */
export interface IntentSend {
  readonly token: string;
  /** ms since the epoch. */
  readonly at: number;
  /** What was observed just before. */
  readonly baseline: Baseline;
  /** Absent while the order is on its way, and for ever if the process died meanwhile. */
  readonly answer?: OrderAnswer;
}

/** The plan before the order, which had no pending reservation then. */
export interface Baseline {
  /** ms since the epoch. */
  readonly at: number;
  /** Mbps. */
  readonly bandwidth: number;
}

/** The four classes of answers. Only `notSent` may be followed by another order. */
export type OrderAnswer =
  | { readonly class: "accepted"; readonly requestId?: string }
  | { readonly class: "rejected"; readonly failure: CallFailure }
  | { readonly class: "notSent"; readonly failure: CallFailure }
  | { readonly class: "unknown"; readonly failure?: CallFailure; readonly why?: string };

/** The outcome of a workflow as it is kept. */
export interface IntentResult {
  readonly outcome: string;
}
