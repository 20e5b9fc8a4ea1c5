import type { PlanRecord } from "./plan-record.js";
import type { Random, RandomState } from "./random.js";

/** The order as plain data; salt null for the order of creation. */
export interface SavedListingOrder {
  readonly random: RandomState;
  readonly salt: number | null;
}

/** In which order Describe lists plans. */
export interface ListingOrder {
  /** One more listing begins: the order may become another. */
  next(): void;
  /** Puts plans, given in any order, into the present one. */
  sorted(plans: readonly PlanRecord[]): readonly PlanRecord[];
  /** Whether plans are listed as they were created. */
  isByCreation(): boolean;
  save(): SavedListingOrder;
  load(saved: SavedListingOrder): void;
}

/** By creation, until it is shuffled: with probability `churn` (0 to 1) at each listing, the first one included. */
export function listingOrder(churn: number, random: Random): ListingOrder {
  let salt: number | null = null;
  return {
    next() {
      if (churn === 0) return;
      // One draw for the decision and one for the order, whatever is decided: the stream depends on the number of listings alone.
      const [decision, drawn] = [random.next() / 2 ** 32, random.next()];
      if (decision < churn) salt = drawn;
    },
    sorted(plans) {
      if (plans.length < 2) return plans;
      const shuffle = salt;
      if (shuffle === null) return plans.toSorted((a, b) => a.ordinal - b.ordinal);
      return plans
        .map((plan) => ({ plan, place: place(plan.ordinal, shuffle) }))
        .toSorted((a, b) => a.place - b.place || a.plan.ordinal - b.plan.ordinal)
        .map(({ plan }) => plan);
    },
    isByCreation: () => salt === null,
    save: () => ({ random: random.save(), salt }),
    load(saved) {
      random.load(saved.random);
      salt = saved.salt;
    },
  };
}

/** Where a plan stands in a shuffled listing: 32 bits that look random for each pair (the finalizer of MurmurHash3). */
function place(ordinal: number, salt: number): number {
  let bits = Math.imul(ordinal + 1, 0x9e3779b1) ^ salt;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
