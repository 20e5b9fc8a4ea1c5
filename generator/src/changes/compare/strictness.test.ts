import { expect, it } from "vitest";

import type { StatedConstraint } from "../../openapi/openapi-document.js";
import { compareStrictness } from "./strictness.js";

type Rule = StatedConstraint extends infer One
  ? One extends StatedConstraint
    ? Omit<One, "level" | "source">
    : never
  : never;

const stated = (rule: Rule | undefined): StatedConstraint | undefined =>
  rule === undefined ? undefined : { ...rule, level: "error", source: "page" };
const prefixes = (...values: readonly string[]): Rule => ({ kind: "forbiddenPrefixes", values });
const taken = (...values: readonly string[]): Rule => ({
  kind: "conditionalValues",
  is: "Status",
  field: "Value",
  values,
});

const cases: readonly (readonly [string, Rule | undefined, Rule | undefined, string])[] = [
  ["no rule", undefined, undefined, "same"],
  ["a new rule", undefined, { kind: "unique" }, "tighter"],
  ["a rule that went", { kind: "numeric" }, undefined, "looser"],
  ["a lower maximum", { kind: "maximum", value: 5 }, { kind: "maximum", value: 4 }, "tighter"],
  ["a higher maximum", { kind: "maxItems", value: 5 }, { kind: "maxItems", value: 11 }, "looser"],
  ["a higher minimum", { kind: "minimum", value: 1 }, { kind: "minimum", value: 2 }, "tighter"],
  ["a lower minimum", { kind: "minLength", value: 2 }, { kind: "minLength", value: 1 }, "looser"],
  ["a longer lead", { kind: "minLead", ms: 1 }, { kind: "minLead", ms: 2 }, "tighter"],
  ["one more forbidden", prefixes("acs:"), prefixes("acs:", "aliyun"), "tighter"],
  ["one fewer forbidden", prefixes("acs:", "aliyun"), prefixes("acs:"), "looser"],
  ["others forbidden", prefixes("acs:"), prefixes("aliyun"), "other"],
  ["the same in another order", prefixes("b", "a"), prefixes("a", "b"), "same"],
  ["one fewer allowed", taken("Idle", "InUse"), taken("Idle"), "tighter"],
  ["one more allowed", taken("Idle"), taken("Idle", "InUse"), "looser"],
  [
    "another format",
    { kind: "timeFormat", format: "YYYY-MM-DD" },
    { kind: "timeFormat", format: "YYYY-MM" },
    "other",
  ],
  [
    "another prefix",
    { kind: "prefix", prefix: "cen-" },
    { kind: "prefix", prefix: "vpc-" },
    "other",
  ],
];

it.each(cases)("%s", (_, before, after, wanted) => {
  expect(compareStrictness(stated(before), stated(after))).toBe(wanted);
});
