import type { RequestIssue } from "./request-issue.js";
import type { Rule } from "./rule.js";

// The issues come from the generated validators, that is from the parameter tables of the help pages;
// these rules only decide which error code an issue becomes.

/** A required parameter is absent. Error centre: MissingParameter, 400. */
const parameterPresent: Rule<RequestIssue> = {
  name: "parameter-present",
  stage: "request",
  code: "MissingParameter",
  status: 400,
  provenance: "error-centre",
  source: "CEN error list, MissingParameter",
  refuse: (issue) => (issue.code === "required" ? explain(issue) : undefined),
};

/** Filter.N.Key is none of the four supported keys. Error centre: FilterKey.NotSupport, 400. */
const filterKeySupported: Rule<RequestIssue> = {
  name: "filter-key-supported",
  stage: "DescribeCenBandwidthPackages",
  code: "FilterKey.NotSupport",
  status: 400,
  provenance: "error-centre",
  source: "CEN error list, FilterKey.NotSupport; keys from the Describe page, Filter.Key",
  refuse: (issue) =>
    issue.path[0] === "Filter" && issue.path[2] === "Key" ? explain(issue) : undefined,
};

/** A tag key breaks a text rule or stands twice. Describe page: IllegalParam.TagKey, 400. */
const tagKeyValid: Rule<RequestIssue> = {
  name: "tag-key-valid",
  stage: "DescribeCenBandwidthPackages",
  code: "IllegalParam.TagKey",
  status: 400,
  provenance: "page",
  source: "Describe page, Tag.Key and its error table",
  refuse: (issue) => (isTagMember(issue, "Key") ? explain(issue) : undefined),
};

/** A tag value breaks a text rule. Describe page: IllegalParam.TagValue, 400. */
const tagValueValid: Rule<RequestIssue> = {
  name: "tag-value-valid",
  stage: "DescribeCenBandwidthPackages",
  code: "IllegalParam.TagValue",
  status: 400,
  provenance: "page",
  source: "Describe page, Tag.Value and its error table",
  refuse: (issue) => (isTagMember(issue, "Value") ? explain(issue) : undefined),
};

/**
 * A temporary upgrade lasts at least 3 h. The rule is on the TempUpgrade page; that it counts from the acceptance,
 * and that breaking it is an InvalidParameter, is assumed.
 */
const upgradeLongEnough: Rule<RequestIssue> = {
  name: "upgrade-long-enough",
  stage: "TempUpgradeCenBandwidthPackageSpec",
  code: "InvalidParameter",
  status: 400,
  provenance: "assumed",
  source: "rule: TempUpgrade page, minimum interval; counted from acceptance, code: assumed",
  refuse: (issue) => (issue.code === "tooSoon" ? explain(issue) : undefined),
};

/** Anything else the validators find: type, range, form, too many members. All three pages: InvalidParameter, 400. */
const parameterValid: Rule<RequestIssue> = {
  name: "parameter-valid",
  stage: "request",
  code: "InvalidParameter",
  status: 400,
  provenance: "page",
  source: "all three pages, parameter tables and InvalidParameter",
  refuse: explain,
};

/** From a validation issue to its error code, most specific first. */
export const requestRules: readonly Rule<RequestIssue>[] = [
  parameterPresent,
  filterKeySupported,
  tagKeyValid,
  tagValueValid,
  upgradeLongEnough,
  parameterValid,
];

function isTagMember(issue: RequestIssue, member: string): boolean {
  return issue.path[0] === "Tag" && issue.path[2] === member;
}

function explain(issue: RequestIssue): string {
  return issue.message;
}
