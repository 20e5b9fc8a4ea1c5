import { type Rule, rule, type RuleId, waits, when } from "./rule.js";

/** Changes of operations and of the product. The columns are client, validation and fixtures. */
export const operationRules: Readonly<Record<RuleId<"O">, Rule>> = {
  O1: rule("operation added", "minor", "minor", "minor"),
  O2: waits("operation removed", "major", "major", "major"),
  O3: rule("deprecated, or no longer", "minor", "patch", "patch"),
  O4: rule("renamed", "major", "major", "major"),
  O5: rule("summary, description or note reworded", "patch", "none", "none"),
  O6: rule("list of methods in another order", "none", "none", "none"),
  O7: waits(
    "method the client uses withdrawn",
    when("another-method-used", "patch", "major"),
    "none",
    when("raw-wire-fixtures", "major", "none"),
  ),
  O8: rule("endpoint changed", when("name-stays", "minor", "major"), "none", "none"),
  O9: waits("the answer comes before the effect, or no longer", "major", "none", "minor"),
  O10: rule("RAM action, level or resource changed", "patch", "none", "none"),
};
