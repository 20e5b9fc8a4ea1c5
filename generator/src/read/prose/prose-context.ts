import type { Constraint, FieldType } from "../../facts/facts.js";
import type { Scalar } from "../typed-value.js";

/** A paragraph or bullet of a description, whatever the source. */
export interface ProseBlock {
  readonly text: string;
  /** 0 for a paragraph, 1 for a bullet, 2 for a bullet below one. */
  readonly depth: number;
  /** Absent where the source has no lines. */
  readonly line?: number;
}

/** What a sentence is about. */
export interface ProseContext {
  readonly type: FieldType;
  /** True for arrays and for whatever stands inside an item of one: then counts make sense. */
  readonly counted: boolean;
}

/** Whom a rule binds that stands in the description of a field. */
export type Target =
  | "self"
  /** The array nearest to the field: itself, or the one it stands in. */
  | "array"
  /** A neighbour with this name. */
  | { readonly sibling: string };

export interface FoundConstraint {
  readonly target: Target;
  readonly constraint: Constraint;
  /** What is counted, in the words of the sentence. */
  readonly counts?: string;
}

/** What a description states. */
export interface ProseFacts {
  readonly constraints: readonly FoundConstraint[];
  readonly enum?: readonly Scalar[];
  readonly default?: Scalar;
  /** Sentences that sound like rules and were not understood. */
  readonly unread: readonly ProseBlock[];
}
