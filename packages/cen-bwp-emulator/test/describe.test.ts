import { validateDescribeCenBandwidthPackagesResponse } from "cen-bwp-validation";
import { expect, test } from "vitest";
import { call } from "./support/call.js";
import {
  attach,
  describeIds,
  describePlans,
  hour,
  plan,
  secondText,
  start,
  world,
} from "./support/world.js";

const tagged = (
  Key: string,
  Value: string,
): { Tags: { Tag: { Key: string; Value: string }[] } } => ({
  Tags: { Tag: [{ Key, Value }] },
});

const fleet = [
  plan("p1", { Name: "edge", CenId: "cen-a", ResourceGroupId: "rg-1", ...tagged("team", "net") }),
  plan("p2", { Name: "edge", CenId: "cen-b", ResourceGroupId: "rg-2", ...tagged("team", "ops") }),
  plan("p3", { Name: "core", ResourceGroupId: "rg-1", ...tagged("owner", "net") }),
  plan("p4", {
    Name: "core",
    CenId: "cen-a",
    GeographicRegionBId: "north-america",
    ...tagged("team", "net"),
  }),
];

/** `["CenId=cen-a|cen-b", "Name=edge"]` as wire parameters. */
function filters(...conditions: string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [index, condition] of conditions.entries()) {
    const [key = "", values = ""] = condition.split("=");
    parameters[`Filter.${index + 1}.Key`] = key;
    for (const [at, value] of values.split("|").entries()) {
      parameters[`Filter.${index + 1}.Value.${at + 1}`] = value;
    }
  }
  return parameters;
}

test.each([
  [{}, ["p1", "p2", "p3", "p4"]],
  [filters("CenId=cen-a"), ["p1", "p4"]],
  [filters("CenId=cen-b|cen-a"), ["p1", "p2", "p4"]],
  [filters("CenId=cen-x"), []],
  [filters("Status=Idle"), ["p3"]],
  [filters("Status=InUse"), ["p1", "p2", "p4"]],
  [filters("Status=Idle|InUse"), ["p1", "p2", "p3", "p4"]],
  [filters("Name=edge"), ["p1", "p2"]],
  [filters("Name=EDGE"), []],
  [filters("Name=edg"), []],
  [filters("CenBandwidthPackageId=p4|p1|p4"), ["p1", "p4"]],
  [filters("CenBandwidthPackageId=p9"), []],
  [filters("CenId=cen-a", "Name=edge"), ["p1"]],
  [filters("Name=edge", "CenBandwidthPackageId=p3"), []],
  [filters("CenId=cen-a", "CenId=cen-b"), []],
  [{ ...filters("CenId=cen-a", "Name=edge"), IsOrKey: "true" }, ["p1", "p2", "p4"]],
  [{ ...filters("CenId=cen-a", "CenBandwidthPackageId=p3"), IsOrKey: "true" }, ["p1", "p3", "p4"]],
  [{ ...filters("CenId=cen-a", "Name=edge"), IsOrKey: "false" }, ["p1"]],
  [{ IsOrKey: "true" }, ["p1", "p2", "p3", "p4"]],
  [{ "Filter.1.Key": "Name" }, []],
  [{ ResourceGroupId: "rg-1" }, ["p1", "p3"]],
  [{ ...filters("Status=Idle"), ResourceGroupId: "rg-2" }, []],
  [{ ...filters("Status=Idle"), IsOrKey: "true", ResourceGroupId: "rg-2" }, []],
  [{ "Tag.1.Key": "team" }, ["p1", "p2", "p4"]],
  [{ "Tag.1.Key": "team", "Tag.1.Value": "net" }, ["p1", "p4"]],
  [{ "Tag.1.Key": "team", "Tag.1.Value": "" }, []],
  [{ "Tag.1.Key": "team", "Tag.2.Key": "owner" }, []],
  [{ ...filters("Name=core"), "Tag.1.Key": "team" }, ["p4"]],
])("%o gives %o", async (parameters, ids) => {
  expect(await describeIds(world(fleet), parameters)).toEqual(ids);
});

test("the CEN filter follows an attachment", async () => {
  const emulator = world(fleet);
  await attach(emulator, "p3", "cen-b");
  expect(await describeIds(emulator, filters("CenId=cen-b"))).toEqual(["p2"]);
  const free = world([plan("p0"), ...fleet.slice(0, 1)]);
  await attach(free, "p0", "cen-b");
  expect(await describeIds(free, filters("CenId=cen-b"))).toEqual(["p0"]);
});

const many = Array.from({ length: 123 }, (_, index) => plan(`p${index}`));

test.each([
  [{}, { from: 0, count: 10, size: 10, page: 1 }],
  [{ PageNumber: "2" }, { from: 10, count: 10, size: 10, page: 2 }],
  [{ PageSize: "50" }, { from: 0, count: 50, size: 50, page: 1 }],
  [
    { PageSize: "50", PageNumber: "3" },
    { from: 100, count: 23, size: 50, page: 3 },
  ],
  [
    { PageSize: "50", PageNumber: "4" },
    { from: 0, count: 0, size: 50, page: 4 },
  ],
  [
    { PageSize: "1", PageNumber: "123" },
    { from: 122, count: 1, size: 1, page: 123 },
  ],
])("page %o of 123 plans", async (parameters, { from, count, size, page }) => {
  const { status, body } = await call(world(many), "DescribeCenBandwidthPackages", parameters);
  const list = body["CenBandwidthPackages"] as {
    CenBandwidthPackage: { CenBandwidthPackageId: string }[];
  };
  expect({
    status,
    size: body["PageSize"],
    page: body["PageNumber"],
    total: body["TotalCount"],
    ids: list.CenBandwidthPackage.map((each) => each.CenBandwidthPackageId),
  }).toEqual({
    status: 200,
    size,
    page,
    total: 123,
    ids: many.slice(from, from + count).map((each) => each.CenBandwidthPackageId),
  });
});

test.each([
  ["PageSize", { PageSize: "51" }],
  ["PageSize", { PageSize: "0" }],
  ["PageNumber", { PageNumber: "0" }],
  ["PageNumber", { PageNumber: "first" }],
  ["IsOrKey", { IsOrKey: "yes" }],
  ["Filter", filters("Name=a", "Name=b", "Name=c", "Name=d", "Name=e", "Name=f")],
  ["Filter", filters("Status=Broken")],
  ["Filter.0.Key", { "Filter.0.Key": "Name" }],
  ["Filter", { "Filter.2.Key": "Name" }],
  ["Filter.1.Keys", { "Filter.1.Keys": "Name" }],
  ["Filter", { Filter: "Name" }],
  [
    "Tag",
    Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`Tag.${index + 1}.Key`, `k${index}`]),
    ),
  ],
])("a bad %s is refused: %o", async (name, parameters) => {
  const { status, body } = await call(world(fleet), "DescribeCenBandwidthPackages", parameters);
  expect([status, body["Code"]]).toEqual([400, "InvalidParameter"]);
  expect(body["Message"]).toContain(name);
});

test.each([
  ["IllegalParam.TagKey", { "Tag.1.Key": "" }],
  ["IllegalParam.TagKey", { "Tag.1.Key": "k".repeat(65) }],
  ["IllegalParam.TagKey", { "Tag.1.Key": "acs:x" }],
  ["IllegalParam.TagKey", { "Tag.1.Key": "see http://x" }],
  ["IllegalParam.TagKey", { "Tag.1.Key": "k", "Tag.2.Key": "k" }],
  ["IllegalParam.TagValue", { "Tag.1.Key": "k", "Tag.1.Value": "v".repeat(129) }],
  ["IllegalParam.TagValue", { "Tag.1.Key": "k", "Tag.1.Value": "aliyun" }],
  ["FilterKey.NotSupport", { "Filter.1.Key": "name", "Filter.1.Value.1": "x" }],
])("%s for %o", async (code, parameters) => {
  const { status, body } = await call(world(fleet), "DescribeCenBandwidthPackages", parameters);
  expect([status, body["Code"]]).toEqual([400, code]);
});

test("a plan is written as the service writes it", async () => {
  const { plans } = await describePlans(
    world([
      plan("bwp", {
        GeographicRegionAId: "China",
        GeographicRegionBId: "North-America",
        CenId: "cen-a",
        Name: "edge",
        Description: "spare",
        ResourceGroupId: "rg-1",
        ExpiredTime: secondText(start + hour + 59_000),
        OrginInterRegionBandwidthLimits: {
          OrginInterRegionBandwidthLimit: [
            {
              BandwidthLimit: "1",
              LocalRegionId: "cn-hangzhou",
              OppositeRegionId: "us-west-1",
              GeographicSpanId: "china_north-america",
            },
          ],
        },
        ...tagged("team", "net"),
      }),
    ]),
  );
  expect(plans).toEqual([
    {
      CenBandwidthPackageId: "bwp",
      Name: "edge",
      Description: "spare",
      GeographicRegionAId: "china",
      GeographicRegionBId: "north-america",
      GeographicSpanId: "china_north-america",
      IsCrossBorder: true,
      Bandwidth: 10,
      BandwidthPackageChargeType: "PREPAY",
      BusinessStatus: "Normal",
      Status: "InUse",
      CenIds: { CenId: ["cen-a"] },
      CreationTime: "2025-12-11T12:00Z",
      ExpiredTime: "2026-01-10T13:00Z",
      HasReservationData: "false",
      ResourceGroupId: "rg-1",
      OrginInterRegionBandwidthLimits: {
        OrginInterRegionBandwidthLimit: [
          {
            BandwidthLimit: "1",
            LocalRegionId: "cn-hangzhou",
            OppositeRegionId: "us-west-1",
            GeographicSpanId: "china_north-america",
          },
        ],
      },
      Tags: { Tag: [{ Key: "team", Value: "net" }] },
    },
  ]);
});

test("answers satisfy the validator generated from the documentation, without a warning", async () => {
  const { body } = await call(world(fleet), "DescribeCenBandwidthPackages", {
    IncludeReservationData: "true",
  });
  expect(validateDescribeCenBandwidthPackagesResponse(body)).toEqual({
    ok: true,
    value: body,
    warnings: [],
  });
});

test("reservation fields that were seeded beside a false flag stay, as in the documented example", async () => {
  const emulator = world([
    plan("bwp", {
      HasReservationData: "false",
      ReservationOrderType: "UPGRADE",
      ReservationBandwidth: "10",
    }),
  ]);
  const { plans } = await describePlans(emulator, { IncludeReservationData: "true" });
  expect(plans[0]).toMatchObject({
    HasReservationData: "false",
    ReservationOrderType: "UPGRADE",
    ReservationBandwidth: "10",
  });
});

test("the plans an emulator hands out are copies", async () => {
  const emulator = world([plan("bwp", { Name: "edge" })]);
  const copy = emulator.plan("bwp") as { Name: string };
  copy.Name = "changed";
  expect(emulator.plan("bwp")?.Name).toBe("edge");
  expect(emulator.plan("bwp-x")).toBeUndefined();
});
