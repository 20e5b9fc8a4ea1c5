/** The values every contender judges. */
export const validDescribe = {
  PageSize: 50,
  PageNumber: 1,
  IsOrKey: false,
  IncludeReservationData: true,
  ResourceGroupId: "rg-acfnwjeo4tv",
  Filter: [
    { Key: "Status", Value: ["Idle", "InUse"] },
    { Key: "CenId", Value: ["cen-7qthudw0ll6jmc"] },
  ],
  Tag: [
    { Key: "team", Value: "network" },
    { Key: "environment", Value: "production" },
    { Key: "cost-centre", Value: "4711" },
  ],
};

export const oneFault = { ...validDescribe, PageSize: 51 };

export const sixFaults = {
  ...validDescribe,
  PageSize: 80,
  PageNumber: 0,
  IsOrKey: "true",
  Filter: [{ Key: "Colour", Value: ["red"] }],
  Tag: [{ Key: "acs:team", Value: "http://x" }],
};

export const validUpgrade = {
  CenBandwidthPackageId: "cenbwp-y08yosedeqlpua",
  Bandwidth: 20,
  EndTime: "2027-07-24T13:00:52Z",
};

const plan = (index: number): object => ({
  Bandwidth: 2 + index,
  BandwidthPackageChargeType: "PREPAY",
  BusinessStatus: "Normal",
  CenBandwidthPackageId: `cenbwp-4c2zaavbvh5x${index}`,
  CenIds: { CenId: [`cen-xxjsjfkffkfkfjkf${index}`] },
  CreationTime: "2021-02-01T11:14Z",
  Description: "cen",
  ExpiredTime: "2021-09-08T16:00Z",
  GeographicRegionAId: "china",
  GeographicRegionBId: "north-america",
  GeographicSpanId: "north-america_china",
  HasReservationData: "false",
  IsCrossBorder: false,
  Name: "test",
  OrginInterRegionBandwidthLimits: {
    OrginInterRegionBandwidthLimit: [
      {
        BandwidthLimit: "1",
        GeographicSpanId: "north-america_china",
        LocalRegionId: "cn-hangzhou",
        OppositeRegionId: "us-west-1",
      },
    ],
  },
  ReservationActiveTime: "2021-08-30T16:00Z",
  ReservationBandwidth: "10",
  ReservationInternetChargeType: "PREPAY",
  ReservationOrderType: "UPGRADE",
  ResourceGroupId: "rg-aekzoyr5k36",
  Status: "InUse",
  Tags: { Tag: [{ Key: "TagKey", Value: "TagValue" }] },
});

const plans = (): object[] => Array.from({ length: 50 }, (_, index) => plan(index));

const page = (list: readonly object[]): object => ({
  PageNumber: 1,
  PageSize: 50,
  RequestId: "9D7E2400-2755-4AF5-9B73-12565E4F73A0",
  TotalCount: 50,
  CenBandwidthPackages: { CenBandwidthPackage: list },
});

export const validPage: object = page(plans());

/** The 40th plan has a bandwidth as text. */
export const faultyPage: object = page(
  plans().map((one, index) => (index === 39 ? { ...one, Bandwidth: "2" } : one)),
);

/** A page of parameters as they travel. */
export const wire: readonly (readonly [string, string])[] = [
  ["PageSize", "50"],
  ["PageNumber", "1"],
  ["IsOrKey", "false"],
  ["IncludeReservationData", "true"],
  ["ResourceGroupId", "rg-acfnwjeo4tv"],
  ["Filter.1.Key", "Status"],
  ["Filter.1.Value.1", "Idle"],
  ["Filter.1.Value.2", "InUse"],
  ["Filter.2.Key", "CenId"],
  ["Filter.2.Value.1", "cen-7qthudw0ll6jmc"],
  ["Tag.1.Key", "team"],
  ["Tag.1.Value", "network"],
];
