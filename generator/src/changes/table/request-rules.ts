import { type Rule, rule, type RuleId, waits, when } from "./rule.js";

/** Changes of request fields; R13 to R16 and R21 hold for answers too. */
export const requestRules: Readonly<Record<RuleId<"R">, Rule>> = {
  R1: rule("optional field added", "minor", "minor", when("fixture-sets-it", "minor", "none")),
  R2: waits("required field added", "major", "major", "minor"),
  R3: waits(
    "optional field is required",
    "major",
    "major",
    when("fixture-set-it-already", "none", "minor"),
  ),
  R4: rule("required field is optional", "minor", "minor", "none"),
  R5: waits(
    "field removed",
    "major",
    when("unknown-keys-rejected", "major", "minor"),
    when("fixture-loses-it", "major", "none"),
  ),
  R6: rule("type widened", "minor", "minor", "none"),
  R7: waits("type narrowed or changed", "major", "major", "major"),
  R8: rule("number widened", when("one-type", "patch", "major"), "minor", "none"),
  R9: waits(
    "number narrowed",
    when("one-type", "patch", "major"),
    "major",
    when("values-moved", "patch", "none"),
  ),
  R10: rule("value added", "minor", "minor", "none"),
  R11: waits(
    "value removed from a closed list",
    "major",
    "major",
    when("fixture-used-value", "major", "none"),
  ),
  R12: waits(
    "value removed from an open list",
    "patch",
    "minor",
    when("fixture-used-value", "patch", "none"),
  ),
  R13: rule(
    "values listed for a free text",
    when("closed", "major", "patch"),
    when("at-error", "major", "minor"),
    "patch",
  ),
  R14: rule("list of values dropped", "patch", "minor", "none"),
  R15: waits(
    "rule tightened or introduced",
    "patch",
    when("at-error", "major", "minor"),
    when("values-moved", "patch", "none"),
  ),
  R16: rule("rule loosened or removed", "patch", "minor", "none"),
  R17: rule("default changed; nothing of ours injects it", "minor", "none", "minor"),
  R18: rule("default changed, and is injected", "major", "major", "minor"),
  R19: rule(
    "position or list style on the wire changed",
    "minor",
    "none",
    when("raw-wire-fixtures", "major", "none"),
  ),
  R20: rule("fields in another order", "none", "none", "none"),
  R21: waits("letter case of a name changed", "major", "major", "major"),
  R22: waits("level of nesting added or removed", "major", "major", "major"),
};
