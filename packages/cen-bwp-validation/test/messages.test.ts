import { expect, it } from "vitest";

import {
  firstIssueOfDescribeCenBandwidthPackagesRequest,
  rulesOfDescribeCenBandwidthPackagesRequest,
  rulesOfTempUpgradeCenBandwidthPackageSpecRequest,
  validateDescribeCenBandwidthPackagesRequest as request,
  validateTempUpgradeCenBandwidthPackageSpecRequest as upgrade,
  validateDescribeCenBandwidthPackagesResponse as response,
} from "../src/index.js";
import type { Issue } from "../src/index.js";
import { en, type Told } from "../src/messages/en.js";
import { zhCn } from "../src/messages/zh-cn.js";
import { issuesOf } from "./support/judge.js";

const now = Date.UTC(2026, 10, 23, 12);
const long = "k".repeat(65);
const cases: readonly (readonly [Issue | undefined, string, string, string])[] = [
  [issuesOf(upgrade({}))[0], "Bandwidth: is required", "Bandwidth：缺少必填参数", "a whole number"],
  [
    issuesOf(request([]))[0],
    "the value: a list of 0 is not an object",
    "输入值：长度为 0 的列表 不是对象",
    "an object",
  ],
  [
    issuesOf(request({ PageSize: 80 }))[0],
    "PageSize: 80 is above the maximum of 50",
    "PageSize：80 大于最大值 50",
    "at most 50",
  ],
  [
    issuesOf(request({ PageSize: 0 }))[0],
    "PageSize: 0 is below the minimum of 1",
    "PageSize：0 小于最小值 1",
    "at least 1",
  ],
  [
    issuesOf(request({ Tag: [{ Key: long }] }))[0],
    "Tag[0].Key: has 65 characters, at most 64 allowed",
    "Tag[0].Key：有 65 个字符，最多允许 64 个",
    "at most 64 characters",
  ],
  [
    issuesOf(request({ Tag: [{ Key: "" }] }))[0],
    "Tag[0].Key: is empty",
    "Tag[0].Key：不能为空",
    "at least 1 characters",
  ],
  [
    issuesOf(request({ Filter: [{}, {}, {}, {}, {}, {}] }))[0],
    "Filter: has 6 entries, at most 5 allowed",
    "Filter：有 6 项，最多允许 5 项",
    "at most 5 entries",
  ],
  [
    issuesOf(request({ Filter: [{ Key: "x" }] }))[0],
    'Filter[0].Key: "x" is not one of CenBandwidthPackageId, CenId, Name, Status',
    'Filter[0].Key："x" 不是以下取值之一：CenBandwidthPackageId、CenId、Name、Status',
    "one of CenBandwidthPackageId, CenId, Name, Status",
  ],
  [
    issuesOf(request({ Filter: [{ Key: "Status", Value: ["x"] }] }))[0],
    'Filter[0].Value[0]: "x" is not one of Idle, InUse, the values Status takes',
    'Filter[0].Value[0]："x" 不是 Status 允许的取值之一：Idle、InUse',
    "one of Idle, InUse",
  ],
  [
    issuesOf(request({ Tag: [{ Key: "acs:x" }] }))[0],
    'Tag[0].Key: "acs:x" starts with acs:',
    'Tag[0].Key："acs:x" 不能以 acs: 开头',
    "not to start with acs:",
  ],
  [
    issuesOf(request({ Tag: [{ Key: "http://" }] }))[0],
    'Tag[0].Key: "http://" contains http://',
    'Tag[0].Key："http://" 不能包含 http://',
    "not to contain http://",
  ],
  [
    issuesOf(request({ Tag: [{ Key: "a" }, { Key: "a" }] }))[0],
    'Tag[1].Key: "a" stands there twice',
    'Tag[1].Key："a" 重复出现',
    "each at most once",
  ],
  [
    issuesOf(request({ ResourceGroupId: "x" }))[0],
    'ResourceGroupId: "x" does not start with rg-',
    'ResourceGroupId："x" 没有以 rg- 开头',
    "to start with rg-",
  ],
  [
    issuesOf(request({ Filters: 1 }))[0],
    "Filters: is not a parameter; did you mean Filter?",
    "Filters：不是有效参数，是否应为 Filter？",
    "Filter",
  ],
  [
    issuesOf(upgrade({ CenBandwidthPackageId: "cenbwp-1", Bandwidth: 2, EndTime: "x" }))[0],
    'EndTime: "x" is not written as YYYY-MM-DDThh:mm:ssZ',
    'EndTime："x" 的格式不是 YYYY-MM-DDThh:mm:ssZ',
    "UTC, YYYY-MM-DDThh:mm:ssZ",
  ],
  [
    issuesOf(
      upgrade({ CenBandwidthPackageId: "cenbwp-1", Bandwidth: 2, EndTime: "2027-02-30T00:00:00Z" }),
    )[0],
    'EndTime: "2027-02-30T00:00:00Z" is no date on the calendar',
    'EndTime："2027-02-30T00:00:00Z" 不是有效日期',
    "UTC, YYYY-MM-DDThh:mm:ssZ",
  ],
  [
    issuesOf(
      upgrade(
        { CenBandwidthPackageId: "cenbwp-1", Bandwidth: 2, EndTime: "2026-11-23T14:00:00Z" },
        { now },
      ),
    )[0],
    'EndTime: "2026-11-23T14:00:00Z" is not at least 3 h ahead of 2026-11-23T12:00:00.000Z',
    'EndTime："2026-11-23T14:00:00Z" 须比 2026-11-23T12:00:00.000Z 至少晚 3 小时',
    "at least 3 h ahead",
  ],
  [
    issuesOf(
      response({ CenBandwidthPackages: { CenBandwidthPackage: [{ ReservationBandwidth: "x" }] } }),
    )[0],
    'CenBandwidthPackages.CenBandwidthPackage[0].ReservationBandwidth: "x" is not a decimal number',
    'CenBandwidthPackages.CenBandwidthPackage[0].ReservationBandwidth："x" 不是十进制数字',
    "a decimal number as a text",
  ],
];

it.each(cases)("$code is told in both languages", (issue, english, chinese, expected) => {
  const said = issue && [en.message(issue), zhCn.message(issue), en.expected(issue)];
  expect(said).toEqual([english, chinese, expected]);
});

it("has a sentence in both languages for every code there is a rule of", () => {
  const told = new Set(cases.map(([issue]) => issue?.code));
  told.add("tooLate");
  const codes = [
    ...rulesOfDescribeCenBandwidthPackagesRequest,
    ...rulesOfTempUpgradeCenBandwidthPackageSpecRequest,
  ].map(({ code }) => code);
  expect(codes.filter((code) => !told.has(code))).toEqual([]);
});

it("shows no more of a value than helps", () => {
  const [issue] = issuesOf(request({ PageSize: "x".repeat(1_000_000) }, { words: en }));
  expect(issue?.message).toHaveLength(92);
});

it.each([
  ["no words", undefined, "PageSize: maximum 50, got 80", "maximum 50"],
  ["English", en, "PageSize: 80 is above the maximum of 50", "at most 50"],
  ["Chinese", zhCn, "PageSize：80 大于最大值 50", "不大于 50"],
  [
    "words of one's own",
    {
      message: () => "no",
      expected: ({ params }: Told) => `<${params.join(", ")}>`,
    },
    "no",
    "<50>",
  ],
])("an issue speaks in %s where they are asked for", (_, words, message, expected) => {
  const options = words === undefined ? {} : { words };
  const [issue] = issuesOf(request({ PageSize: 80 }, options));
  expect(issue).toMatchObject({ message, expected });
  expect(firstIssueOfDescribeCenBandwidthPackagesRequest({ PageSize: 80 }, options)).toMatchObject({
    message,
    expected,
  });
  expect(JSON.parse(JSON.stringify(issue))).toMatchObject({ message, expected, wire: "PageSize" });
});

it.each([
  [null, "null"],
  ["5", "5"],
  [-0.5, "-0.5"],
  [true, "true"],
  [5n, "5"],
  [Symbol("five"), "Symbol(five)"],
  [[5], "object"],
  [Object.create(null), "object"],
  [{ toString: 5 }, "object"],
  [(): void => {}, "function"],
  ["long ".repeat(100), "long ".repeat(12)],
])("without words an issue says what is safe and short to say of what was found", (given, said) => {
  const [whole] = issuesOf(request([given]));
  expect(whole?.message).toBe("value: type object, got object");
  const [issue] = issuesOf(request({ PageSize: given }));
  expect(issue?.message).toBe(`PageSize: type integer, got ${said}`);
});

it("says in the words asked for that there are more issues than are reported", () => {
  const result = request({ PageSize: 80, PageNumber: 0 }, { words: en, maxIssues: 1 });
  expect(issuesOf(result).map(({ message }) => message)).toEqual([
    "PageNumber: 0 is below the minimum of 1",
    "the value: there are more issues than 1",
  ]);
});
