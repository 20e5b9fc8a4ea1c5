import { expect, it } from "vitest";

import { createSanitise } from "./sanitise.js";

it("replaces ids, names and tags, the same by the same, and keeps what describes a plan", () => {
  const sanitise = createSanitise();
  const plan = (id: string, cen: string): object => ({
    CenBandwidthPackageId: id,
    CenIds: { CenId: [cen] },
    Name: "Contoso uplink",
    Description: "call +49 30 1234",
    ResourceGroupId: "rg-acfm2secret",
    Bandwidth: 20,
    BusinessStatus: "Normal",
    CreationTime: "2026-10-24T09:00Z",
    HasReservationData: "false",
    ReservationBandwidth: "",
    GeographicRegionAId: "asia-pacific",
    GeographicSpanId: "asia-pacific_china",
    IsCrossBorder: true,
    Tags: { Tag: [{ Key: "owner", Value: "alice@contoso.example" }] },
    OrginInterRegionBandwidthLimits: {
      OrginInterRegionBandwidthLimit: [
        { LocalRegionId: "cn-hangzhou", OppositeRegionId: "ap-southeast-1", BandwidthLimit: "10" },
      ],
    },
  });
  expect(
    sanitise({
      RequestId: "8B5689E2-0975-4705-8978-521E480B195A",
      TotalCount: 2,
      CenBandwidthPackages: {
        CenBandwidthPackage: [
          plan("cenbwp-secret1", "cen-secret"),
          plan("cenbwp-secret2", "cen-secret"),
        ],
      },
    }),
  ).toEqual({
    RequestId: "00000000-0000-0000-0000-000000000001",
    TotalCount: 2,
    CenBandwidthPackages: {
      CenBandwidthPackage: ["cenbwp-00000001", "cenbwp-00000002"].map((id) => ({
        CenBandwidthPackageId: id,
        CenIds: { CenId: ["cen-00000001"] },
        Name: "name-1",
        Description: "description-1",
        ResourceGroupId: "rg-00000001",
        Bandwidth: 20,
        BusinessStatus: "Normal",
        CreationTime: "2026-10-24T09:00Z",
        HasReservationData: "false",
        ReservationBandwidth: "",
        GeographicRegionAId: "asia-pacific",
        GeographicSpanId: "asia-pacific_china",
        IsCrossBorder: true,
        Tags: { Tag: [{ Key: "key-1", Value: "value-1" }] },
        OrginInterRegionBandwidthLimits: {
          OrginInterRegionBandwidthLimit: [
            {
              LocalRegionId: "cn-hangzhou",
              OppositeRegionId: "ap-southeast-1",
              BandwidthLimit: "10",
            },
          ],
        },
      })),
    },
  });
  // Another answer of the same recording.
  expect(sanitise({ CenBandwidthPackageId: "cenbwp-secret2" })).toEqual({
    CenBandwidthPackageId: "cenbwp-00000002",
  });
});

it("gives nothing away by members nobody knows, or by known ones with strange content", () => {
  expect(
    createSanitise()({
      OwnerId: 1234567890123456,
      Contact: { Mail: ["alice@contoso.example"] },
      Status: "InUse by alice",
      Code: "NoPermission",
      "alice@contoso.example": true,
    }),
  ).toEqual({
    OwnerId: 1,
    Contact: { Mail: ["mail-1"] },
    Status: "status-1",
    Code: "NoPermission",
    "member-1": true,
  });
});
