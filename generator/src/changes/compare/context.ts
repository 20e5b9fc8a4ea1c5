import type { ComparedFields } from "../state/compared-field.js";

/** Both states of the fields a comparison is about, and what else it looks at. */
export interface Context {
  readonly before: ComparedFields;
  readonly after: ComparedFields;
  /** The documented answer of the later state. */
  readonly example: unknown;
  /** Whether both states were read from the same kind of source. */
  readonly sameFormat: boolean;
  /** Whether what we emit fills in defaults. It does not. */
  readonly injectsDefaults: boolean;
}
