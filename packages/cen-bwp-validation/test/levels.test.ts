import { expect, it } from "vitest";

import {
  rulesOfTempUpgradeCenBandwidthPackageSpecRequest as rules,
  validateDescribeCenBandwidthPackagesRequest as describeRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest as validate,
  withLevels,
} from "../src/index.js";
import { en } from "../src/messages/en.js";

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
  ["as documented", {}, false, ["CenBandwidthPackageId/prefix warn", "EndTime/tooSoon error"]],
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
    ["CenBandwidthPackageId/prefix warn", "EndTime/tooSoon error"],
  ],
] as const)("levels: %s", (_, levels, ok, wanted) => {
  const result = withLevels(validate, levels)(late, { now });
  const found = (result.ok ? result.warnings : result.issues).map(
    ({ rule, level }) => `${rule} ${level}`,
  );
  expect([result.ok, found]).toEqual([ok, wanted]);
});

it("judges the expiry only where it is told", () => {
  const order = { ...late, CenBandwidthPackageId: "cenbwp-1" };
  const rulesOf = (expiresAt?: Date): unknown => {
    const result = validate(order, expiresAt === undefined ? {} : { expiresAt, words: en });
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
  expect(withLevels(describeRequest, { "Tag[].Key/forbiddenPrefix": "off" })(given).ok).toBe(true);
});

it("a value with more faults than are kept is refused, whatever their levels", () => {
  const strays = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`x${at}`, 1]));
  const result = withLevels(describeRequest, { "/unknownKey": "off" })(strays);
  expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["tooManyIssues"]);
});
