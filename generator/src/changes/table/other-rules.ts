import { type Rule, rule, type RuleId, waits, when } from "./rule.js";

export const exampleRules: Readonly<Record<RuleId<"X">, Rule>> = {
  X1: rule("example changed", "patch", "none", "minor"),
  X2: rule("keys of the example in another order", "none", "none", "none"),
  X3: rule("example contradicts its type; the old one is kept", "none", "none", "none"),
};

export const errorRules: Readonly<Record<RuleId<"E">, Rule>> = {
  E1: rule("error code added", "minor", "none", "minor"),
  E2: waits(
    "error code removed",
    when("code-kept", "minor", "major"),
    "none",
    when("code-kept", "minor", "major"),
  ),
  E3: rule(
    "HTTP status of a code changed",
    when("status-is-literal", "major", "minor"),
    "none",
    "minor",
  ),
  E4: rule("error text changed", "patch", "none", "minor"),
};

/** C1 is no level of its own: it marks a change that only the overlay made. */
export const curationRules: Readonly<Record<RuleId<"C">, Rule>> = {
  C1: rule("correction of the documentation; the wire is as before", "none", "none", "none"),
  C2: rule("a rule rejects that only reported", "none", "major", "none"),
  C3: rule("a rule reports that rejected", "none", "minor", "none"),
  C4: rule("text or order of the validator's issues changed", "none", "patch", "none"),
  C5: rule("emitted otherwise, the same to users", "patch", "patch", "patch"),
  C6: rule(
    "a name that users import changed",
    when("name-stays", "minor", "major"),
    when("name-stays", "minor", "major"),
    when("name-stays", "minor", "major"),
  ),
  // Ours: what the overlay says of repeating, paging and completion has no row in the reference.
  C7: rule(
    "repeating, paging or completion curated anew",
    when("name-stays", "minor", "major"),
    "none",
    when("values-moved", "patch", "none"),
  ),
};

export const noiseRules: Readonly<Record<RuleId<"N">, Rule>> = {
  N1: rule("layout, locale, boilerplate, date or wording of the source", "none", "none", "none"),
  N2: rule("description blanked; its rules are kept", "none", "none", "none"),
  // It changes no file of a package, so it rides along with a release and causes none.
  N3: rule("removal or tightening that is not confirmed", "none", "none", "none"),
};
