import type { Constraint, FieldFact, OperationFacts, ErrorFact } from "../facts/facts.js";

/** Facts with what people added to them. This is what the overlay's actions are applied to and what follows from them. */
export type Curated = Readonly<Record<string, CuratedOperation>>;

export interface CuratedOperation extends Omit<OperationFacts, "request" | "response" | "errors"> {
  readonly request: readonly CuratedField[];
  readonly response: readonly CuratedField[];
  readonly summary?: string;
  readonly description?: string;
  /** What may be repeated: `read` always, `convergent` when the answer was lost, `never-repeat` only if it was provably not sent. */
  readonly idempotency?: Idempotency;
  readonly pagination?: Pagination;
  readonly completion?: Completion;
  readonly rules?: readonly ServiceRule[];
  readonly errors: readonly CuratedError[];
}

/** An error code with what no page says of it, in our words. */
export interface CuratedError extends ErrorFact {
  /** Why it comes. */
  readonly cause?: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export type Idempotency = "read" | "convergent" | "never-repeat";

export interface CuratedField extends Omit<FieldFact, "constraints"> {
  readonly constraints: readonly CuratedConstraint[];
  readonly description?: string;
  /** Type name of an object. */
  readonly name?: string;
  /** Whether `enum` lists every value the service takes. */
  readonly closed?: boolean;
  readonly relations?: readonly Relation[];
}

export type CuratedConstraint = (
  | Constraint
  | { readonly kind: "prefix"; readonly prefix: string }
  /** A time this many ms or more after now. */
  | { readonly kind: "minLead"; readonly ms: number }
  /** A decimal number as a string. */
  | { readonly kind: "numeric" }
) & { readonly level?: Level; readonly source?: string };

/** `error` rejects the value, `warn` reports it. */
export type Level = "error" | "warn";

/** A rule the service enforces and nobody else can judge. */
export interface ServiceRule {
  readonly id: string;
  readonly text: string;
  readonly enforced: "service";
  readonly source: string;
}

/** Field names of a listing by page number; `items` is a path into the response that ends in `[]`. */
export interface Pagination {
  readonly page: string;
  readonly size: string;
  readonly maxSize: number;
  readonly total: string;
  readonly items: string;
  /** The member of an item that tells it from the others. */
  readonly key?: string;
}

/** An asynchronous operation is complete when, in the item found by `by`, every pair of `equal` agrees. */
export interface Completion {
  readonly operation: string;
  readonly by: { readonly field: string; readonly filterKey: string };
  readonly items: string;
  readonly equal: readonly { readonly request: string; readonly item: string }[];
}

/** How members of one object agree with each other. Paths are relative to the object. */
export type Relation =
  | {
      readonly kind: "joined";
      readonly field: string;
      readonly of: readonly string[];
      readonly separator: string;
    }
  | { readonly kind: "filledWhen"; readonly field: string; readonly when: Condition }
  | { readonly kind: "presentWhen"; readonly fields: readonly string[]; readonly when: Condition }
  | { readonly kind: "ordered"; readonly fields: readonly string[] }
  | { readonly kind: "same"; readonly field: string; readonly as: string }
  /** The flag `field` says whether exactly one of the members `of` is `is`. */
  | {
      readonly kind: "exactlyOne";
      readonly field: string;
      readonly of: readonly string[];
      readonly is: string;
    }
  /** In every item of `list`, each field is one of the values that the member `by` stands for; no two fields agree. */
  | {
      readonly kind: "drawnFrom";
      readonly list: string;
      readonly fields: readonly { readonly field: string; readonly by: string }[];
      readonly values: Readonly<Record<string, readonly string[]>>;
    }
  /** The numbers `field` of all items of `list` are together at most the member `max`. */
  | {
      readonly kind: "sumAtMost";
      readonly list: string;
      readonly field: string;
      readonly max: string;
    }
  /** The number `field` lies below the member `than` where the condition holds, and above it otherwise. */
  | {
      readonly kind: "belowWhen";
      readonly field: string;
      readonly than: string;
      readonly when: Condition;
    };

export interface Condition {
  readonly field: string;
  readonly is: string;
}
