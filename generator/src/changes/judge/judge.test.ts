import { describe, expect, it } from "vitest";

import type { Finding } from "../compare/finding.js";
import type { PolicyCondition, RuleId } from "../table/rule.js";
import type { Evidence } from "./conditions.js";
import { judge, operationsAsked } from "./judge.js";
import { policy } from "./policy.js";

function levels(finding: Finding, changed: Partial<Record<PolicyCondition, boolean>> = {}): string {
  const conditions = { ...policy.conditions, ...changed };
  const evidence: Evidence = { policy: { ...policy, conditions }, before: {}, after: {} };
  const { client, validation, fixtures } = judge(finding, evidence).levels;
  return `${client} ${validation} ${fixtures}`;
}

describe("where we emitted otherwise", () => {
  const cases: readonly (readonly [RuleId, PolicyCondition, boolean, string])[] = [
    ["O7", "another-method-used", true, "patch none none"],
    ["O7", "raw-wire-fixtures", true, "major none major"],
    ["R19", "raw-wire-fixtures", true, "minor none major"],
    ["S1", "responses-validated", false, "minor none minor"],
    ["S6", "one-fixture-per-value", true, "minor none minor"],
    ["S8", "one-fixture-per-value", true, "patch none major"],
    ["S9", "one-fixture-per-value", true, "major major major"],
    ["E2", "code-kept", true, "minor none minor"],
    ["E3", "status-is-literal", true, "major none minor"],
  ];
  it.each(cases)("%s with %s %s would be %s", (rule, condition, value, wanted) => {
    expect(levels({ rule, what: "it" })).not.toBe(wanted);
    expect(levels({ rule, what: "it" }, { [condition]: value })).toBe(wanted);
  });
});

it("keeps to the packages a change concerns", () => {
  expect(levels({ rule: "C5", what: "it", only: ["fixtures"] })).toBe("none none patch");
});

it("does not guess what a comparison did not answer", () => {
  expect(() => levels({ rule: "R5", what: "it" })).toThrow(
    "R5 asks for unknown-keys-rejected, which its comparison does not answer",
  );
});

it("asks for the fixtures of those operations only whose levels depend on them", () => {
  expect(
    operationsAsked([
      { rule: "R1", operation: "A", what: "it" },
      { rule: "E1", operation: "B", what: "it" },
      { rule: "R15", operation: "A", what: "it" },
      { rule: "O8", what: "it" },
    ]),
  ).toEqual(["A"]);
});
