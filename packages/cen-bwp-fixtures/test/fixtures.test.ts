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
      "cenbwp-ojx489y0plavks93wx",
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

  it("count what a page holds", () => {
    for (const seed of seeds) {
      const { TotalCount, CenBandwidthPackages } = describeCenBandwidthPackagesResponse(
        {},
        { seed },
      );
      expect(TotalCount).toBe(CenBandwidthPackages?.CenBandwidthPackage?.length);
    }
  });
});

it("builds what the guards of the validation package accept", () => {
  expect([
    isAssociateCenBandwidthPackageRequest(associateCenBandwidthPackageRequest()),
    isDescribeCenBandwidthPackagesRequest({ PageSize: 51 }),
  ]).toEqual([true, false]);
});
