import {
  isAssociateCenBandwidthPackageRequest,
  isDescribeCenBandwidthPackagesRequest,
  validateAssociateCenBandwidthPackageRequest,
  validateBandwidthPackage,
  validateDescribeCenBandwidthPackagesRequest,
  validateDescribeCenBandwidthPackagesResponse,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
  type Result,
} from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import {
  associateCenBandwidthPackageErrors,
  associateCenBandwidthPackageExample,
  associateCenBandwidthPackageRequest,
  bandwidthPackage,
  describeCenBandwidthPackagesExample,
  describeCenBandwidthPackagesRequest,
  describeCenBandwidthPackagesResponse,
  tempUpgradeCenBandwidthPackageSpecErrors,
  tempUpgradeCenBandwidthPackageSpecExample,
  tempUpgradeCenBandwidthPackageSpecRequest,
} from "../src/index.js";

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const faultless = (result: Result<unknown>): readonly string[] =>
  (result.ok ? result.warnings : result.issues).map((issue) => issue.message);

describe("documented examples", () => {
  it("are valid as they stand", () => {
    expect(
      faultless(
        validateAssociateCenBandwidthPackageRequest(associateCenBandwidthPackageExample.request),
      ),
    ).toEqual([]);
    expect(
      faultless(
        validateDescribeCenBandwidthPackagesRequest(describeCenBandwidthPackagesExample.request),
      ),
    ).toEqual([]);
    expect(
      faultless(
        validateDescribeCenBandwidthPackagesResponse(describeCenBandwidthPackagesExample.response),
      ),
    ).toEqual([]);
    expect(
      faultless(
        validateTempUpgradeCenBandwidthPackageSpecRequest(
          tempUpgradeCenBandwidthPackageSpecExample.request,
        ),
      ),
    ).toEqual([]);
  });

  it("have an answer for every documented error", () => {
    expect(
      associateCenBandwidthPackageErrors.map(({ status, body }) => `${status} ${body.Code}`),
    ).toEqual([
      "400 IncorrectStatus.TransitRouter",
      "400 InvalidParameter",
      "400 OperationFailed.SetPostPay95BandwidthLimitError",
      "400 OperationInvalid.UserCanNotUseBwp",
      "400 Unauthorized",
    ]);
    expect(
      tempUpgradeCenBandwidthPackageSpecErrors.find(
        ({ body }) => body.Code === "InvalidOperation.UpgradeBwpBandwidth",
      )?.body.Message,
    ).toBe(
      "The operation is invalid because the upgrade is equal or less than the original bandwidth.",
    );
  });
});

describe("builders", () => {
  it("give the same for the same seed and another for another", () => {
    expect(bandwidthPackage({}, { seed: 7 })).toEqual(bandwidthPackage({}, { seed: 7 }));
    expect(bandwidthPackage({}, { seed: 7 })).not.toEqual(bandwidthPackage({}, { seed: 8 }));
    expect(bandwidthPackage({}, { seed: "night" }).CenBandwidthPackageId).toBe(
      bandwidthPackage({}, { seed: "night" }).CenBandwidthPackageId,
    );
    // Written down so that another machine or Node version that chose otherwise would show.
    expect(bandwidthPackage({}, { seed: 1 }).CenBandwidthPackageId).toBe(
      "cenbwp-95cy4dzh43hy6d72pr",
    );
  });

  it("make requests and plans that are valid without a warning", () => {
    const now = Date.UTC(2030, 0, 1);
    for (const seed of seeds) {
      expect(
        faultless(
          validateAssociateCenBandwidthPackageRequest(
            associateCenBandwidthPackageRequest({}, { seed }),
          ),
        ),
      ).toEqual([]);
      expect(
        faultless(
          validateDescribeCenBandwidthPackagesRequest(
            describeCenBandwidthPackagesRequest({}, { seed }),
          ),
        ),
      ).toEqual([]);
      expect(
        faultless(
          validateTempUpgradeCenBandwidthPackageSpecRequest(
            tempUpgradeCenBandwidthPackageSpecRequest({}, { seed, now }),
            { now },
          ),
        ),
      ).toEqual([]);
      expect(faultless(validateBandwidthPackage(bandwidthPackage({}, { seed })))).toEqual([]);
      expect(
        faultless(
          validateDescribeCenBandwidthPackagesResponse(
            describeCenBandwidthPackagesResponse({}, { seed }),
          ),
        ),
      ).toEqual([]);
    }
  });

  it("reach every optional parameter and leave each out at times", () => {
    const made = seeds.map((seed) => describeCenBandwidthPackagesRequest({}, { seed }));
    for (const member of [
      "Filter",
      "IncludeReservationData",
      "IsOrKey",
      "PageNumber",
      "PageSize",
      "ResourceGroupId",
      "Tag",
    ] as const) {
      const times = made.filter((request) => member in request).length;
      expect([member, times > 90 && times < 210]).toEqual([member, true]);
    }
  });

  it("make plans whose members agree with each other", () => {
    for (const seed of seeds) {
      const plan = bandwidthPackage({}, { seed });
      const attached = plan.CenIds?.CenId ?? [];
      expect(attached).toHaveLength(plan.Status === "InUse" ? 1 : 0);
      expect(plan.GeographicSpanId).toBe(`${plan.GeographicRegionAId}_${plan.GeographicRegionBId}`);
      for (const limit of plan.OrginInterRegionBandwidthLimits?.OrginInterRegionBandwidthLimit ??
        [])
        expect(limit.GeographicSpanId).toBe(plan.GeographicSpanId);
      const reserved = [
        plan.ReservationActiveTime,
        plan.ReservationOrderType,
        plan.ReservationBandwidth,
        plan.ReservationInternetChargeType,
      ].filter((value) => value !== undefined);
      expect(reserved).toHaveLength(plan.HasReservationData === "true" ? 4 : 0);
      expect(Date.parse(plan.CreationTime ?? "")).toBeLessThan(Date.parse(plan.ExpiredTime ?? ""));
    }
  });

  it("make pending orders that fit the plan", () => {
    for (const seed of seeds) {
      const plan = bandwidthPackage({ HasReservationData: "true" }, { seed });
      const active = Date.parse(plan.ReservationActiveTime ?? "");
      expect(active).toBeGreaterThan(Date.parse(plan.CreationTime ?? ""));
      expect(active).toBeLessThan(Date.parse(plan.ExpiredTime ?? ""));
      expect(Number(plan.ReservationBandwidth) < (plan.Bandwidth ?? 0)).toBe(
        plan.ReservationOrderType === "TEMP_UPGRADE",
      );
    }
  });

  it("make plans that cross the border on one side only", () => {
    const crossing = seeds.filter((seed) => {
      const plan = bandwidthPackage({}, { seed });
      const mainland = [plan.GeographicRegionAId, plan.GeographicRegionBId].filter(
        (area) => area === "china",
      );
      expect(plan.IsCrossBorder).toBe(mainland.length === 1);
      return plan.IsCrossBorder;
    });
    expect(crossing.length > 60 && crossing.length < 240).toBe(true);
  });

  it("give connections regions of the plan's areas and no more than its bandwidth", () => {
    const areaOf = (region: string): string =>
      ["ap-", "cn-hongkong"].some((start) => region.startsWith(start))
        ? "asia-pacific"
        : region.startsWith("cn-")
          ? "china"
          : region.startsWith("eu-")
            ? "europe"
            : "north-america";
    for (const seed of seeds) {
      const Bandwidth = seed < 20 ? 2 : undefined;
      const plan = bandwidthPackage(Bandwidth === undefined ? {} : { Bandwidth }, { seed });
      const limits = plan.OrginInterRegionBandwidthLimits?.OrginInterRegionBandwidthLimit ?? [];
      expect(limits.length).toBeGreaterThan(0);
      for (const { LocalRegionId = "", OppositeRegionId = "" } of limits) {
        expect([areaOf(LocalRegionId), areaOf(OppositeRegionId)]).toEqual([
          plan.GeographicRegionAId,
          plan.GeographicRegionBId,
        ]);
        expect(LocalRegionId).not.toBe(OppositeRegionId);
      }
      const sum = limits.reduce((total, limit) => total + Number(limit.BandwidthLimit), 0);
      expect(sum).toBeLessThanOrEqual(plan.Bandwidth ?? 0);
    }
    const [limit] =
      bandwidthPackage({ GeographicRegionAId: "middle-east" }).OrginInterRegionBandwidthLimits
        ?.OrginInterRegionBandwidthLimit ?? [];
    expect(limit?.LocalRegionId).toMatch(/^middle-east-\d$/);
  });

  it("follow what the caller says of a member that depends on others", () => {
    for (const seed of seeds) {
      const options = { seed };
      expect(bandwidthPackage({ CenIds: { CenId: ["cen-1"] } }, options).Status).toBe("InUse");
      expect(bandwidthPackage({ CenIds: { CenId: [] } }, options).Status).toBe("Idle");
      const span = bandwidthPackage({ GeographicSpanId: "europe_china" }, options);
      expect([span.GeographicRegionAId, span.GeographicRegionBId, span.IsCrossBorder]).toEqual([
        "europe",
        "china",
        true,
      ]);
      for (const IsCrossBorder of [true, false])
        for (const given of [
          {},
          { GeographicRegionAId: "china" },
          { GeographicRegionBId: "europe" },
        ]) {
          const plan = bandwidthPackage({ IsCrossBorder, ...given }, options);
          expect(plan).toMatchObject({ IsCrossBorder, ...given });
          expect(
            (plan.GeographicRegionAId === "china") !== (plan.GeographicRegionBId === "china"),
          ).toBe(IsCrossBorder);
        }
      const reserved = bandwidthPackage({ ReservationOrderType: "UPGRADE" }, options);
      expect(reserved.HasReservationData).toBe("true");
      expect(Number(reserved.ReservationBandwidth)).toBeGreaterThan(reserved.Bandwidth ?? 0);
      const past = bandwidthPackage({ ExpiredTime: "2019-05-01T00:00Z" }, options);
      expect(Date.parse(past.CreationTime ?? "")).toBeLessThan(Date.parse("2019-05-01T00:00Z"));
      const coming = bandwidthPackage({ CreationTime: "2031-05-01T00:00Z" }, options);
      expect(Date.parse(coming.ExpiredTime ?? "")).toBeGreaterThan(Date.parse("2031-05-01T00:00Z"));
    }
    expect("Name" in bandwidthPackage({ Name: undefined } as never)).toBe(false);
  });

  it("bring the rest to agree with what the caller sets", () => {
    const idle = bandwidthPackage({ Status: "Idle" }, { seed: 3 });
    const used = bandwidthPackage(
      { Status: "InUse", GeographicRegionAId: "europe", GeographicRegionBId: "china" },
      { seed: 3 },
    );
    expect([idle.CenIds, used.CenIds?.CenId?.length, used.GeographicSpanId]).toEqual([
      { CenId: [] },
      1,
      "europe_china",
    ]);
    expect(bandwidthPackage({ Status: "InUse", CenIds: { CenId: ["cen-mine"] } }).CenIds).toEqual({
      CenId: ["cen-mine"],
    });
  });

  it("make total, page, size and items of a page agree", () => {
    for (const seed of seeds) {
      const made = describeCenBandwidthPackagesResponse({}, { seed });
      const held = made.CenBandwidthPackages?.CenBandwidthPackage?.length ?? 0;
      expect([made.TotalCount, made.PageNumber]).toEqual([held, 1]);
      expect((made.PageSize ?? 0) >= held && (made.PageSize ?? 0) <= 50).toBe(true);
    }
    const rows = (
      [
        { TotalCount: 120, PageSize: 50 },
        { TotalCount: 120, PageSize: 50, PageNumber: 3 },
        { TotalCount: 120, PageSize: 50, PageNumber: 4 },
        { TotalCount: 0 },
        { TotalCount: 70 },
        { PageNumber: 3, PageSize: 1 },
      ] as const
    ).map((given) => {
      const made = describeCenBandwidthPackagesResponse(given);
      return [
        made.TotalCount,
        made.PageNumber,
        made.PageSize,
        made.CenBandwidthPackages?.CenBandwidthPackage?.length,
      ];
    });
    expect(rows).toEqual([
      [120, 1, 50, 50],
      [120, 3, 50, 20],
      [120, 4, 50, 0],
      [0, 1, 50, 0],
      [70, 1, 50, 50],
      [3, 3, 1, 1],
    ]);
  });
});

it("builds what the guards of the validation package accept", () => {
  expect([
    isAssociateCenBandwidthPackageRequest(associateCenBandwidthPackageRequest()),
    isDescribeCenBandwidthPackagesRequest({ PageSize: 51 }),
  ]).toEqual([true, false]);
});
