import type { Diagnostic } from "../../read/index.js";
import { remedyOf } from "./remedies.js";

/** What is wrong with a source, where, and what to do about it. */
export interface ProductDiagnostic extends Diagnostic {
  readonly operation?: string;
  readonly remedy: string;
}

/** An operation that is not generated. */
export interface Skipped {
  readonly operation: string;
  readonly reason: string;
}

/** Adds the remedy that belongs to the code. */
export function productDiagnostic(diagnostic: Diagnostic, operation?: string): ProductDiagnostic {
  return {
    ...(operation === undefined ? {} : { operation }),
    ...diagnostic,
    remedy: remedyOf(diagnostic.code),
  };
}
