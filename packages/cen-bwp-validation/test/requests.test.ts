import { describe, expect, it } from "vitest";

import {
  decodeDescribeCenBandwidthPackagesRequest,
  validateAssociateCenBandwidthPackageRequest,
  validateDescribeCenBandwidthPackagesRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
  type Result,
} from "../src/index.js";
import { en } from "../src/messages/en.js";

const now = Date.UTC(2026, 10, 23, 12);

/** `code path` of every issue, warnings marked. */
function issues(result: Result<unknown>): readonly string[] {
  const all = result.ok ? result.warnings : result.issues;
  return all.map((issue) => `${issue.level === "warn" ? "warn " : ""}${issue.code} ${issue.wire}`);
}

const attach = { CenId: "cen-1", CenBandwidthPackageId: "cenbwp-1" };
const upgrade = {
  CenBandwidthPackageId: "cenbwp-1",
  Bandwidth: 20,
  EndTime: "2026-11-23T15:00:00Z",
};
const tags = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: "v" }));
const filters = (count: number): object[] =>
  Array.from({ length: count }, () => ({ Key: "Name", Value: ["n"] }));

describe("AssociateCenBandwidthPackage", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["documented parameters", attach, []],
    ["nothing", {}, ["required CenBandwidthPackageId", "required CenId"]],
    ["an empty id", { ...attach, CenId: "" }, ["minLength CenId", "warn prefix CenId"]],
    ["an id of the other kind", { ...attach, CenId: "cenbwp-1" }, ["warn prefix CenId"]],
    ["a number for an id", { ...attach, CenId: 7 }, ["type CenId"]],
    ["a parameter in another case", { ...attach, cenId: "cen-1" }, ["unknownKey cenId"]],
    ["a list", [attach], ["type "]],
    ["null", null, ["type "]],
  ])("%s", (_, given, wanted) => {
    expect(issues(validateAssociateCenBandwidthPackageRequest(given)).toSorted()).toEqual(wanted);
  });
});

describe("DescribeCenBandwidthPackages", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["nothing", {}, []],
    ["the largest page", { PageSize: 50, PageNumber: 1 }, []],
    ["a page too large", { PageSize: 51 }, ["maximum PageSize"]],
    ["an empty page", { PageSize: 0 }, ["minimum PageSize"]],
    ["page 0", { PageNumber: 0 }, ["minimum PageNumber"]],
    ["half a page", { PageSize: 1.5 }, ["type PageSize"]],
    ["a number as text", { PageSize: "10" }, ["type PageSize"]],
    ["a flag as text", { IsOrKey: "true" }, ["type IsOrKey"]],
    ["five filters", { Filter: filters(5) }, []],
    ["six filters", { Filter: filters(6) }, ["maxItems Filter"]],
    ["an unknown filter key", { Filter: [{ Key: "Colour", Value: ["x"] }] }, ["enum Filter.1.Key"]],
    ["a status the service knows", { Filter: [{ Key: "Status", Value: ["Idle", "InUse"] }] }, []],
    [
      "a status it does not know",
      { Filter: [{ Key: "Status", Value: ["Idle", "Busy"] }] },
      ["conditionalValue Filter.1.Value.2"],
    ],
    ["any value for another key", { Filter: [{ Key: "Name", Value: ["Busy"] }] }, []],
    ["one value not in a list", { Filter: [{ Key: "Name", Value: "n" }] }, ["type Filter.1.Value"]],
    ["a hole in a list", { Filter: [, { Key: "Name" }] }, ["type Filter.1"]], // eslint-disable-line no-sparse-arrays
    ["twenty tags", { Tag: tags(20) }, []],
    ["twenty-one tags", { Tag: tags(21) }, ["maxItems Tag"]],
    ["an empty tag key", { Tag: [{ Key: "", Value: "" }] }, ["minLength Tag.1.Key"]],
    ["a tag key of 64 characters beyond the basic plane", { Tag: [{ Key: "😀".repeat(64) }] }, []],
    ["a tag key of 65 characters", { Tag: [{ Key: "k".repeat(65) }] }, ["maxLength Tag.1.Key"]],
    [
      "a tag key of the vendor's",
      { Tag: [{ Key: "acs:k" }, { Key: "aliyun" }] },
      ["forbiddenPrefix Tag.1.Key", "forbiddenPrefix Tag.2.Key"],
    ],
    [
      "an address in a tag",
      { Tag: [{ Key: "a http://", Value: "b https://" }] },
      ["forbiddenSubstring Tag.1.Key", "forbiddenSubstring Tag.1.Value"],
    ],
    [
      "a tag value of 128 and of 129",
      {
        Tag: [
          { Key: "a", Value: "v".repeat(128) },
          { Key: "b", Value: "v".repeat(129) },
        ],
      },
      ["maxLength Tag.2.Value"],
    ],
    [
      "a tag key twice",
      { Tag: [{ Key: "a" }, { Key: "b" }, { Key: "a" }] },
      ["duplicate Tag.3.Key"],
    ],
    ["a resource group that looks odd", { ResourceGroupId: "x" }, ["warn prefix ResourceGroupId"]],
  ])("%s", (_, given, wanted) => {
    expect(issues(validateDescribeCenBandwidthPackagesRequest(given))).toEqual(wanted);
  });

  it("says what is wrong so that a person can act on it", () => {
    const result = validateDescribeCenBandwidthPackagesRequest(
      { PageSize: 80, Filters: [] },
      { words: en },
    );
    expect(JSON.parse(JSON.stringify(result.ok ? [] : result.issues))).toEqual([
      {
        path: ["PageSize"],
        pointer: "/PageSize",
        wire: "PageSize",
        rule: "PageSize/maximum",
        code: "maximum",
        level: "error",
        params: [50],
        message: "PageSize: 80 is above the maximum of 50",
        expected: "at most 50",
        received: 80,
      },
      {
        path: ["Filters"],
        pointer: "/Filters",
        wire: "Filters",
        rule: "/unknownKey",
        code: "unknownKey",
        level: "error",
        params: [
          "Filter",
          "IncludeReservationData",
          "IsOrKey",
          "PageNumber",
          "PageSize",
          "ResourceGroupId",
          "Tag",
        ],
        message: "Filters: is not a parameter; did you mean Filter?",
        expected: "Filter",
        received: [],
      },
    ]);
  });

  it("walks no further than a list may be long, and reports no more than a hundred issues", () => {
    const sparse: unknown[] = [];
    sparse.length = 30_000_000;
    expect(issues(validateDescribeCenBandwidthPackagesRequest({ Tag: sparse }))).toHaveLength(21);
    const strays = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    const many = issues(validateDescribeCenBandwidthPackagesRequest(strays));
    expect([many.length, many.at(-1)]).toEqual([101, "tooManyIssues "]);
  });
});

describe("TempUpgradeCenBandwidthPackageSpec", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["three hours ahead to the second", upgrade, []],
    [
      "a second short of three hours",
      { ...upgrade, EndTime: "2026-11-23T14:59:59Z" },
      ["tooSoon EndTime"],
    ],
    ["the smallest and largest bandwidth", { ...upgrade, Bandwidth: 10_000 }, []],
    ["too little bandwidth", { ...upgrade, Bandwidth: 1 }, ["minimum Bandwidth"]],
    ["too much bandwidth", { ...upgrade, Bandwidth: 10_001 }, ["maximum Bandwidth"]],
    ["no whole bandwidth", { ...upgrade, Bandwidth: 2.5 }, ["type Bandwidth"]],
    ["milliseconds", { ...upgrade, EndTime: "2026-11-23T18:00:00.000Z" }, ["timeFormat EndTime"]],
    ["an offset", { ...upgrade, EndTime: "2026-11-23T18:00:00+08:00" }, ["timeFormat EndTime"]],
    ["no seconds", { ...upgrade, EndTime: "2026-11-23T18:00Z" }, ["timeFormat EndTime"]],
    ["full-width digits", { ...upgrade, EndTime: "２026-11-23T18:00:00Z" }, ["timeFormat EndTime"]],
    [
      "the 30th of February",
      { ...upgrade, EndTime: "2027-02-30T18:00:00Z" },
      ["calendarDate EndTime"],
    ],
    ["the 29th of February in a leap year", { ...upgrade, EndTime: "2028-02-29T18:00:00Z" }, []],
    ["hour 24", { ...upgrade, EndTime: "2026-12-01T24:00:00Z" }, ["calendarDate EndTime"]],
  ])("%s", (_, given, wanted) => {
    expect(issues(validateTempUpgradeCenBandwidthPackageSpecRequest(given, { now }))).toEqual(
      wanted,
    );
  });

  it("does not judge the clock unless it is told the time", () => {
    expect(
      validateTempUpgradeCenBandwidthPackageSpecRequest({
        ...upgrade,
        EndTime: "2001-01-01T00:00:00Z",
      }).ok,
    ).toBe(true);
  });
});

describe("decoding parameters as they travel", () => {
  it("puts lists and types back", () => {
    const pairs = Object.entries({
      "Filter.2.Key": "Name",
      "Filter.1.Key": "Status",
      "Filter.1.Value.1": "Idle",
      "Filter.1.Value.2": "InUse",
      PageSize: "50",
      IsOrKey: "true",
      "Tag.1.Value": "1",
    });
    expect(decodeDescribeCenBandwidthPackagesRequest(pairs)).toEqual({
      value: {
        Filter: [{ Key: "Status", Value: ["Idle", "InUse"] }, { Key: "Name" }],
        PageSize: 50,
        IsOrKey: true,
        Tag: [{ Value: "1" }],
      },
      unknown: [],
    });
  });

  it("keeps what does not parse for the validator, and names what has no place", () => {
    const pairs = Object.entries({
      PageSize: "ten",
      IsOrKey: "TRUE",
      "Filter.0.Key": "Name",
      "Filter.1": "x",
      "Filter.5000.Key": "x",
      "Tag.1.Key.1": "x",
      Colour: "red",
    });
    const decoded = decodeDescribeCenBandwidthPackagesRequest([
      ...pairs,
      ["__proto__", "x"],
      ["__proto__.polluted", "yes"],
    ]);
    expect(decoded.value).toEqual({ PageSize: "ten", IsOrKey: "TRUE" });
    expect(decoded.unknown).toEqual([
      "Filter.0.Key",
      "Filter.1",
      "Filter.5000.Key",
      "Tag.1.Key.1",
      "Colour",
      "__proto__",
      "__proto__.polluted",
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
