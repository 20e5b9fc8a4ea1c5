import { accessCases } from "./access-cases.js";
import { associateCases } from "./associate-cases.js";
import { gatewayCases } from "./gateway-cases.js";
import { requestCases } from "./request-cases.js";
import type { RuleCase } from "./rule-case.js";
import { upgradeCases } from "./upgrade-cases.js";

/** The good and the bad call of every rule. */
export const allCases: readonly RuleCase[] = [
  ...gatewayCases,
  ...accessCases,
  ...requestCases,
  ...associateCases,
  ...upgradeCases,
];
