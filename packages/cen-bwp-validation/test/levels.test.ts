import { expect, it } from "vitest";

import {
  rulesOfTempUpgradeCenBandwidthPackageSpecRequest as rules,
  validateDescribeCenBandwidthPackagesRequest as describeRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest as validate,
} from "../src/index.js";

const now = Date.UTC(2026, 10, 23);
const late = { CenBandwidthPackageId: "plan-1", Bandwidth: 20, EndTime: "2026-11-23T01:00:00Z" };

it("rules say where they come from", () => {
  expect(rules.filter(({ path }) => path === "Bandwidth")).toEqual([
    {
      id: "Bandwidth/required",
      path: "Bandwidth",
      code: "required",
      level: "error",
      params: ["integer"],
      source: "TempUpgradeCenBandwidthPackageSpec Bandwidth",
    },
    {
      id: "Bandwidth/type",
      path: "Bandwidth",
      code: "type",
      level: "error",
      params: ["integer"],
      source: "TempUpgradeCenBandwidthPackageSpec Bandwidth",
    },
    {
      id: "Bandwidth/maximum",
      path: "Bandwidth",
      code: "maximum",
      level: "error",
      params: [10_000],
      source: "TempUpgradeCenBandwidthPackageSpec Bandwidth",
    },
    {
      id: "Bandwidth/minimum",
      path: "Bandwidth",
      code: "minimum",
      level: "error",
      params: [2],
      source: "TempUpgradeCenBandwidthPackageSpec Bandwidth",
    },
  ]);
});

it.each([
  ["as documented", {}, false, ["EndTime/tooSoon error", "CenBandwidthPackageId/prefix warn"]],
  [
    "a refusal as a warning",
    { "EndTime/tooSoon": "warn" },
    true,
    ["CenBandwidthPackageId/prefix warn", "EndTime/tooSoon warn"],
  ],
  ["a rule off", { "EndTime/tooSoon": "off" }, true, ["CenBandwidthPackageId/prefix warn"]],
  [
    "a warning as a refusal",
    { "EndTime/tooSoon": "off", "CenBandwidthPackageId/prefix": "error" },
    false,
    ["CenBandwidthPackageId/prefix error"],
  ],
  [
    "a name of every object",
    { constructor: "off" },
    false,
    ["EndTime/tooSoon error", "CenBandwidthPackageId/prefix warn"],
  ],
] as const)("levels: %s", (_, levels, ok, wanted) => {
  const result = validate(late, { now, levels });
  const found = (result.ok ? result.warnings : result.issues).map(
    ({ rule, level }) => `${rule} ${level}`,
  );
  expect([result.ok, found]).toEqual([ok, wanted]);
  expect(validate(late, { now, levels, mode: "first" }).ok).toBe(ok);
});

it("judges the expiry only where it is told", () => {
  const order = { ...late, CenBandwidthPackageId: "cenbwp-1" };
  const rulesOf = (expiresAt?: Date): unknown => {
    const result = validate(order, expiresAt === undefined ? {} : { expiresAt });
    return result.ok ? [] : result.issues.map((issue) => [issue.rule, issue.message]);
  };
  expect(rulesOf()).toEqual([]);
  expect(rulesOf(new Date("2026-11-23T01:00:01Z"))).toEqual([]);
  expect(rulesOf(new Date("2026-11-23T01:00:00Z"))).toEqual([
    [
      "EndTime/tooLate",
      'EndTime: "2026-11-23T01:00:00Z" is not before 2026-11-23T01:00:00.000Z, when it expires',
    ],
  ]);
});

it("a rule of an item holds for every item", () => {
  const given = { Tag: [{ Key: "aliyun1" }, { Key: "acs:2" }] };
  expect(describeRequest(given, { levels: { "Tag[].Key/forbiddenPrefix": "off" } }).ok).toBe(true);
});
