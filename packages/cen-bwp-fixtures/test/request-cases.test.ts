import {
  validateAssociateCenBandwidthPackageRequest,
  validateDescribeCenBandwidthPackagesRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import {
  associateCenBandwidthPackageRequestBoundaries,
  associateCenBandwidthPackageRequestInvalid,
  describeCenBandwidthPackagesRequestBoundaries,
  describeCenBandwidthPackagesRequestInvalid,
  fixtureNow,
  tempUpgradeCenBandwidthPackageSpecRequestBoundaries,
  tempUpgradeCenBandwidthPackageSpecRequestInvalid,
} from "../src/index.js";

const operations = [
  {
    name: "AssociateCenBandwidthPackage",
    validate: validateAssociateCenBandwidthPackageRequest,
    invalid: associateCenBandwidthPackageRequestInvalid,
    boundaries: associateCenBandwidthPackageRequestBoundaries,
  },
  {
    name: "DescribeCenBandwidthPackages",
    validate: validateDescribeCenBandwidthPackagesRequest,
    invalid: describeCenBandwidthPackagesRequestInvalid,
    boundaries: describeCenBandwidthPackagesRequestBoundaries,
  },
  {
    name: "TempUpgradeCenBandwidthPackageSpec",
    validate: validateTempUpgradeCenBandwidthPackageSpecRequest,
    invalid: tempUpgradeCenBandwidthPackageSpecRequestInvalid,
    boundaries: tempUpgradeCenBandwidthPackageSpecRequestBoundaries,
  },
] as const;

describe.each(operations)("$name", ({ validate, invalid, boundaries }) => {
  it.each(invalid.map((one) => [one.name, one] as const))("breaks one rule: %s", (_, one) => {
    const result = validate(one.value, { now: fixtureNow });
    const issues = result.ok ? result.warnings : result.issues;
    expect(
      issues
        .filter(({ level }) => level === one.expected.level)
        .map(({ code, wire, level }) => ({ code, wire, level })),
    ).toEqual([one.expected]);
    expect(result.ok).toBe(one.expected.level === "warn");
  });

  it("accepts every boundary", () => {
    const refused = boundaries.filter(({ value }) => !validate(value, { now: fixtureNow }).ok);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });

  it("names each case once", () => {
    for (const list of [invalid, boundaries])
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });
});

it("has both sides of every documented bound", () => {
  const rules = (list: readonly { readonly rule: string }[]): readonly string[] =>
    [...new Set(list.map(({ rule }) => rule))]
      .filter((rule) => /\d|must|starts|with|written|no two/.test(rule))
      .toSorted();
  expect(rules(describeCenBandwidthPackagesRequestInvalid)).toEqual([
    "maxItems 20",
    "maxItems 5",
    "maxLength 128",
    "maxLength 64",
    "maximum 50",
    "minLength 1",
    "minimum 1",
    "must not contain http://",
    "must not contain https://",
    "must not start with acs:",
    "must not start with aliyun",
    "no two entries agree in Key",
    "starts with rg-",
    "with Key Status one of Idle, InUse",
  ]);
  expect(rules(tempUpgradeCenBandwidthPackageSpecRequestInvalid)).toEqual([
    "at least 3 h ahead",
    "maximum 10000",
    "minLength 1",
    "minimum 2",
    "starts with cenbwp-",
    "written as YYYY-MM-DDThh:mm:ssZ",
  ]);
  for (const { invalid, boundaries } of operations)
    for (const rule of rules(invalid)) expect(rules(boundaries)).toContain(rule);
});

it("names the documented answer of the service where there is one", () => {
  expect(
    describeCenBandwidthPackagesRequestInvalid
      .filter(({ serverCode }) => serverCode !== undefined)
      .map(({ serverCode, expected }) => `${serverCode} ${expected.wire}`)
      .filter((text, index, all) => all.indexOf(text) === index),
  ).toEqual([
    "IllegalParam.TagKey Tag.2.Key",
    "IllegalParam.TagKey Tag.1.Key",
    "IllegalParam.TagValue Tag.1.Value",
  ]);
});
