import { type Rule, rule, type RuleId, waits, when } from "./rule.js";

/** Changes of answers. */
export const responseRules: Readonly<Record<RuleId<"S">, Rule>> = {
  S1: rule("field added", "minor", when("responses-validated", "minor", "none"), "minor"),
  S2: waits("field removed", "major", when("unknown-keys-rejected", "major", "minor"), "major"),
  S3: rule("field declared required", "minor", when("wanted-now", "major", "none"), "minor"),
  S4: waits("field is optional", when("optional-before", "none", "major"), "minor", "none"),
  S5: waits("type changed", "major", "major", "major"),
  S6: rule(
    "value added to an open list",
    "minor",
    "none",
    when("one-fixture-per-value", "minor", "none"),
  ),
  S7: rule("value added to a closed list", "major", "minor", "minor"),
  S8: waits(
    "value removed from an open list",
    "patch",
    "none",
    when("one-fixture-per-value", "major", "none"),
  ),
  S9: waits(
    "value removed from a closed list",
    "major",
    "major",
    when("one-fixture-per-value", "major", "none"),
  ),
  S10: waits("object around a list added or removed on the wire", "major", "major", "major"),
  S11: rule(
    "object around a list shown or hidden by the documentation alone",
    "none",
    "none",
    "none",
  ),
  S12: waits("may be null", "major", "minor", "none"),
  S13: rule("is no longer null", "minor", "major", when("fixture-held-null", "minor", "none")),
  S14: waits("int32 is int64", when("beyond-safe-integers", "major", "patch"), "minor", "none"),
  S15: waits("time format changed", "patch", when("at-error", "major", "none"), "none"),
};
