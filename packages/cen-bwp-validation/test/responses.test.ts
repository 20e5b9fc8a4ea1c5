import { describe, expect, it } from "vitest";

import {
  ValidationError,
  assertDescribeCenBandwidthPackagesResponse,
  isBandwidthPackage,
  validateDescribeCenBandwidthPackagesResponse,
} from "../src/index.js";
import { en } from "../src/messages/en.js";

const page = (plan: object): object => ({
  RequestId: "R",
  PageNumber: 1,
  PageSize: 10,
  TotalCount: 1,
  CenBandwidthPackages: { CenBandwidthPackage: [plan] },
});

describe("an answer of DescribeCenBandwidthPackages", () => {
  it("may lack everything", () => {
    expect(validateDescribeCenBandwidthPackagesResponse({})).toEqual({
      ok: true,
      value: {},
      warnings: [],
    });
  });

  it("is returned as it is, with what nobody documented and with values nobody listed", () => {
    const given = page({
      GeographicRegionAId: "south-america",
      Status: "Moving",
      NewMember: { deep: 1 },
      BandwidthPackageChargeType: "PAY_BY_95",
    });
    const result = validateDescribeCenBandwidthPackagesResponse(given);
    expect(result).toEqual({ ok: true, value: given, warnings: [] });
    expect(result.ok && result.value).toBe(given);
  });

  it.each<readonly [string, object, string]>([
    [
      "a bandwidth as text",
      { Bandwidth: "2" },
      "/CenBandwidthPackages/CenBandwidthPackage/0/Bandwidth type",
    ],
    [
      "a reserved bandwidth as a number",
      { ReservationBandwidth: 2 },
      "/CenBandwidthPackages/CenBandwidthPackage/0/ReservationBandwidth type",
    ],
    [
      "a list without its wrapper",
      { CenIds: ["cen-1"] },
      "/CenBandwidthPackages/CenBandwidthPackage/0/CenIds type",
    ],
    [
      "null in a list",
      { CenIds: { CenId: [null] } },
      "/CenBandwidthPackages/CenBandwidthPackage/0/CenIds/CenId/0 type",
    ],
    [
      "a limit that is a text",
      { OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: ["x"] } },
      "/CenBandwidthPackages/CenBandwidthPackage/0/OrginInterRegionBandwidthLimits/OrginInterRegionBandwidthLimit/0 type",
    ],
  ])("with %s is refused", (_, plan, wanted) => {
    const result = validateDescribeCenBandwidthPackagesResponse(page(plan));
    expect(result.ok ? [] : result.issues.map((issue) => `${issue.pointer} ${issue.code}`)).toEqual(
      [wanted],
    );
  });

  it("is not refused for a time written differently, only reported", () => {
    const result = validateDescribeCenBandwidthPackagesResponse(
      page({ ExpiredTime: "2027-01-01T00:00:00Z", ReservationBandwidth: "many" }),
      { words: en },
    );
    expect(
      result.ok
        ? result.warnings.map((issue) => `${issue.code} ${issue.level} ${issue.message}`)
        : [],
    ).toEqual([
      'timeFormat warn CenBandwidthPackages.CenBandwidthPackage[0].ExpiredTime: "2027-01-01T00:00:00Z" is not written as YYYY-MM-DDThh:mmZ',
      'numeric warn CenBandwidthPackages.CenBandwidthPackage[0].ReservationBandwidth: "many" is not a decimal number',
    ]);
  });
});

it("asserts with every issue in the error", () => {
  const act = (): void =>
    assertDescribeCenBandwidthPackagesResponse({ PageSize: "1", TotalCount: "2" });
  expect(act).toThrow(ValidationError);
  expect(act).toThrow(
    'DescribeCenBandwidthPackagesResponse: PageSize: "1" is not a whole number; TotalCount: "2" is not a whole number',
  );
});

it("judges a part on its own", () => {
  expect([
    isBandwidthPackage({ Bandwidth: 2 }),
    isBandwidthPackage({ Bandwidth: "2" }),
    isBandwidthPackage([]),
  ]).toEqual([true, false, false]);
});
