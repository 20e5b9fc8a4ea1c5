import { describe, expect, it } from "vitest";

import {
  validateDescribeCenBandwidthPackagesRequest as describeRequest,
  validateTempUpgradeCenBandwidthPackageSpecRequest as upgradeRequest,
} from "../src/index.js";
import { en } from "../src/messages/en.js";
import { issuesOf } from "./support/judge.js";

const order = {
  CenBandwidthPackageId: "cenbwp-1",
  Bandwidth: 20,
  EndTime: "2027-01-01T00:00:00Z",
};
const heard = (
  result: ReturnType<typeof describeRequest | typeof upgradeRequest>,
): readonly string[] => issuesOf(result).map((issue) => `${issue.wire} ${issue.code}`);

describe("what people write by habit", () => {
  it.each<readonly [string, object, readonly string[]]>([
    ["a number as text", { PageSize: "10" }, ["PageSize type"]],
    ["true as text", { IsOrKey: "true" }, ["IsOrKey type"]],
    ["a key in lower case", { pagesize: 10 }, ["pagesize unknownKey"]],
    ["an inner key in lower case", { Tag: [{ key: "a" }] }, ["Tag.1.key unknownKey"]],
    ["one filter not in a list", { Filter: { Key: "Name", Value: ["n"] } }, ["Filter type"]],
    ["one value not in a list", { Filter: [{ Key: "Name", Value: "n" }] }, ["Filter.1.Value type"]],
    ["null for nothing", { PageSize: null }, ["PageSize type"]],
    ["undefined for nothing", { PageSize: undefined, Unheard: undefined }, []],
    ["full-width digits", { PageSize: "１０" }, ["PageSize type"]],
    ["an emoji in a tag", { Tag: [{ Key: "👩‍🚀", Value: "✅" }] }, []],
    ["aliyun in upper case", { Tag: [{ Key: "ALIYUN" }] }, []],
    ["aliyun in lower case", { Tag: [{ Key: "aliyun" }] }, ["Tag.1.Key forbiddenPrefix"]],
    ["an empty tag key", { Tag: [{ Key: "" }] }, ["Tag.1.Key minLength"]],
    ["an empty tag value", { Tag: [{ Key: "a", Value: "" }] }, []],
    ["a page size of null bytes", { PageSize: "\u0000" }, ["PageSize type"]],
    [
      "a prototype in JSON",
      JSON.parse('{"__proto__": {"PageSize": "x"}, "constructor": {"prototype": {}}}') as object,
      ["__proto__ unknownKey", "constructor unknownKey"],
    ],
  ])("%s", (_, given, wanted) => {
    expect(heard(describeRequest(given))).toEqual(wanted);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["milliseconds", "2027-01-01T00:00:00.000Z", ["EndTime timeFormat"]],
    ["an offset", "2027-01-01T00:00:00+08:00", ["EndTime timeFormat"]],
    ["a space for the T", "2027-01-01 00:00:00Z", ["EndTime timeFormat"]],
    ["full-width digits", "２０２７-01-01T00:00:00Z", ["EndTime timeFormat"]],
    ["a Date", new Date(0), ["EndTime type"]],
    ["a number", 1_800_000_000, ["EndTime type"]],
    ["an empty text", "", ["EndTime timeFormat"]],
  ])("an end with %s", (_, EndTime, wanted) => {
    expect(heard(upgradeRequest({ ...order, EndTime }))).toEqual(wanted);
  });

  it("names the parameter that was probably meant", () => {
    const near = (given: object): unknown =>
      issuesOf(describeRequest(given, { words: en }))[0]?.expected;
    expect([
      near({ pagesize: 1 }),
      near({ PageSizes: 1 }),
      near({ Tags: [] }),
      near({ Colour: 1 }),
    ]).toEqual([
      "PageSize",
      "PageSize",
      "Tag",
      "Filter, IncludeReservationData, IsOrKey, PageNumber, PageSize, ResourceGroupId, Tag",
    ]);
  });

  it("does not take what an object inherits for its own", () => {
    const inherited = Object.create({ Unheard: 1 }) as object;
    expect(describeRequest(inherited).ok).toBe(true);
  });
});
