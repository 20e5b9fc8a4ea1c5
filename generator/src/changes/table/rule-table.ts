import { operationRules } from "./operation-rules.js";
import { curationRules, errorRules, exampleRules, noiseRules } from "./other-rules.js";
import { requestRules } from "./request-rules.js";
import { responseRules } from "./response-rules.js";
import type { Rule, RuleId } from "./rule.js";

/** Every kind of change and the bump it means for each package, before versions below 1.0 are shifted. */
export const ruleTable: Readonly<Record<RuleId, Rule>> = {
  ...operationRules,
  ...requestRules,
  ...responseRules,
  ...exampleRules,
  ...errorRules,
  ...curationRules,
  ...noiseRules,
};
