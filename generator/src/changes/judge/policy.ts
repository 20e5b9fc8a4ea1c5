import type { PolicyCondition } from "../table/rule.js";

/** How we emit, as far as levels depend on it. A test holds it against what is emitted. */
export interface Policy {
  readonly conditions: Readonly<Record<PolicyCondition, boolean>>;
  /** Whether client or validator fill in documented defaults. */
  readonly injectsDefaults: boolean;
}

export const policy: Policy = {
  conditions: {
    // The runtime sends every call as POST.
    "another-method-used": false,
    "raw-wire-fixtures": false,
    "responses-validated": true,
    "one-fixture-per-value": false,
    // A code that is no longer documented leaves the union and the list.
    "code-kept": false,
    "status-is-literal": false,
  },
  injectsDefaults: false,
};
