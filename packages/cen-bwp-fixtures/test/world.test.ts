import {
  validateAssociateCenBandwidthPackageRequest,
  validateDescribeCenBandwidthPackagesResponse,
  validateTempUpgradeCenBandwidthPackageSpecRequest,
} from "cen-bwp-validation";
import { describe, expect, it } from "vitest";

import {
  account,
  attachSequence,
  describeAnswer,
  fixtureNow,
  pagesOf,
  planInState,
  planStates,
  upgradeSequence,
  world,
  type World,
} from "../src/index.js";
import { spanKey } from "../src/world/span-key.js";

/** Attached plans that share a CEN instance and a pair of areas with another one. */
function conflicts(given: World): readonly string[] {
  const spans = given.plans.flatMap((plan) =>
    (plan.CenIds?.CenId ?? []).map((cen) => `${cen} ${spanKey(plan)}`),
  );
  return spans.filter((span, index) => spans.indexOf(span) !== index);
}

describe("a world", () => {
  it("has attached plans on its own CEN instances, one for a pair of areas", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const made = world({ seed, plans: 30 });
      expect(conflicts(made)).toEqual([]);
      const attached = made.plans.flatMap((plan) => plan.CenIds?.CenId ?? []);
      expect(attached.length).toBeGreaterThan(3);
      expect(attached.filter((cen) => !made.cens.includes(cen))).toEqual([]);
      for (const plan of made.plans)
        expect(plan.CenIds?.CenId).toHaveLength(plan.Status === "InUse" ? 1 : 0);
    }
  });

  it("says so when a plan cannot be attached", () => {
    const used = { Status: "InUse", GeographicRegionAId: "china", GeographicRegionBId: "europe" };
    const turned = { Status: "InUse", GeographicRegionAId: "europe", GeographicRegionBId: "china" };
    expect(world({ cens: ["cen-a", "cen-b"], plans: [used, turned] }).plans).toHaveLength(2);
    expect(() => world({ cens: ["cen-a"], plans: [used, turned] })).toThrow(
      "No CEN instance of the world is free for a plan between europe and china.",
    );
  });
});

describe("list answers", () => {
  const given = world({ seed: 4, plans: 23 });

  it("are the plans, page by page", () => {
    for (const size of [1, 5, 10, 23, 50]) {
      const pages = pagesOf(given, size, { IncludeReservationData: true });
      expect(pages.flatMap((page) => page.CenBandwidthPackages?.CenBandwidthPackage)).toEqual(
        given.plans,
      );
      expect(pages.map((page) => [page.PageNumber, page.PageSize, page.TotalCount])).toEqual(
        Array.from({ length: Math.ceil(23 / size) }, (_, index) => [index + 1, size, 23]),
      );
      for (const page of pages)
        expect(validateDescribeCenBandwidthPackagesResponse(page)).toMatchObject({
          ok: true,
          warnings: [],
        });
    }
    expect(pagesOf({ ...given, plans: [] })).toMatchObject([{ PageNumber: 1, TotalCount: 0 }]);
    expect(() => pagesOf(given, 0)).toThrow("pageSize is 0; give a whole number from 1.");
  });

  it("show reservation data only when asked", () => {
    const shown = describeAnswer(given, { PageSize: 50 }).CenBandwidthPackages?.CenBandwidthPackage;
    expect(shown?.map((plan) => [plan.HasReservationData, "ReservationBandwidth" in plan])).toEqual(
      given.plans.map(() => ["false", false]),
    );
  });

  it("follow filters and tags", () => {
    const [first, second] = given.plans;
    const found = (
      request: Parameters<typeof describeAnswer>[1],
    ): readonly (string | undefined)[] =>
      (
        describeAnswer(given, { PageSize: 50, ...request }).CenBandwidthPackages
          ?.CenBandwidthPackage ?? []
      ).map((plan) => plan.CenBandwidthPackageId);
    const ids = (wanted: (plan: (typeof given.plans)[number]) => boolean) =>
      given.plans.filter(wanted).map((plan) => plan.CenBandwidthPackageId);
    const a = first?.CenBandwidthPackageId ?? "";
    const b = second?.CenBandwidthPackageId ?? "";
    expect(found({ Filter: [{ Key: "CenBandwidthPackageId", Value: [a, b] }] })).toEqual([a, b]);
    expect(found({ Filter: [{ Key: "Status", Value: ["Idle"] }] })).toEqual(
      ids((plan) => plan.Status === "Idle"),
    );
    const both = [
      { Key: "CenBandwidthPackageId", Value: [a] },
      { Key: "Name", Value: [second?.Name ?? ""] },
    ] as const;
    expect([found({ Filter: both }), found({ Filter: both, IsOrKey: true })]).toEqual([[], [a, b]]);
    const tag = first?.Tags?.Tag?.[0];
    expect(found({ Tag: [{ Key: tag?.Key ?? "", Value: tag?.Value ?? "" }] })).toEqual([a]);
    expect(found({ Tag: [{ Key: tag?.Key ?? "", Value: "other" }] })).toEqual([]);
    expect(found({ ResourceGroupId: second?.ResourceGroupId ?? "" })).toEqual([b]);
    expect(found({ Filter: [{ Key: "CenId", Value: [given.cens[0] ?? ""] }] })).toEqual(
      ids((plan) => plan.CenIds?.CenId?.[0] === given.cens[0]),
    );
  });
});

describe("an account", () => {
  const made = account({
    seed: 2,
    pairs: [
      ["china", "australia"],
      ["europe", "europe"],
    ],
  });

  it("has a plan in every state for every pair", () => {
    expect(conflicts(made)).toEqual([]);
    for (const state of planStates)
      expect([state, made.inState[state].map(spanKey)]).toEqual([
        state,
        ["australia_china", "europe_europe"],
      ]);
    const of = (state: (typeof planStates)[number]) => made.inState[state][0];
    expect([
      of("attached")?.Status,
      of("idle")?.Status,
      of("locked")?.BusinessStatus,
      Date.parse(of("expired")?.ExpiredTime ?? "") < made.now,
      Date.parse(of("expired")?.CreationTime ?? "") < Date.parse(of("expired")?.ExpiredTime ?? ""),
      of("pay-as-you-go")?.BandwidthPackageChargeType,
      of("mid-upgrade")?.ReservationOrderType,
      Date.parse(of("mid-upgrade")?.ReservationActiveTime ?? "") > made.now,
      Number(of("mid-upgrade")?.ReservationBandwidth) < (of("mid-upgrade")?.Bandwidth ?? 0),
    ]).toEqual([
      "InUse",
      "Idle",
      "FinancialLocked",
      true,
      true,
      "POSTPAY",
      "TEMP_UPGRADE",
      true,
      true,
    ]);
  });

  it("offers each state alone too", () => {
    const now = Date.UTC(2031, 4, 5);
    const plan = planInState("expired", { Name: "old" }, { seed: 3, now });
    expect([plan.Name, plan.ExpiredTime]).toEqual(["old", "2031-04-25T00:00Z"]);
  });
});

describe("sequences", () => {
  it("attach a plan of the same world", () => {
    const made = account({ seed: 9 });
    const { request, response, before, after } = attachSequence(made);
    expect(validateAssociateCenBandwidthPackageRequest(request)).toMatchObject({
      ok: true,
      warnings: [],
    });
    expect(Object.keys(response)).toEqual(["RequestId"]);
    const shown = [before, after].map(
      ({ answer }) => answer.CenBandwidthPackages?.CenBandwidthPackage?.[0],
    );
    expect(
      shown.map((plan) => [plan?.CenBandwidthPackageId, plan?.Status, plan?.CenIds?.CenId]),
    ).toEqual([
      [request.CenBandwidthPackageId, "Idle", []],
      [request.CenBandwidthPackageId, "InUse", [request.CenId]],
    ]);
    expect(conflicts(after.world)).toEqual([]);
    expect(() => attachSequence(world({ plans: 0 }))).toThrow("The world has no idle plan");
  });

  it("upgrade one for a time", () => {
    const made = account({ seed: 9 });
    const { request, before, during, after } = upgradeSequence(made, {
      EndTime: "2026-01-02T06:30:00Z",
    });
    expect(
      validateTempUpgradeCenBandwidthPackageSpecRequest(request, { now: fixtureNow }),
    ).toMatchObject({ ok: true, warnings: [] });
    const old = made.plans.find(
      ({ CenBandwidthPackageId }) => CenBandwidthPackageId === request.CenBandwidthPackageId,
    )?.Bandwidth;
    expect(request.Bandwidth).toBeGreaterThan(old ?? 0);
    const rows = [before, during, after].map(({ world: at, answer }) => {
      const plan = answer.CenBandwidthPackages?.CenBandwidthPackage?.[0];
      return [
        new Date(at.now).toISOString(),
        plan?.Bandwidth,
        plan?.HasReservationData,
        plan?.ReservationBandwidth,
        plan?.ReservationActiveTime,
      ];
    });
    expect(rows).toEqual([
      ["2026-01-01T00:00:00.000Z", old, "false", undefined, undefined],
      ["2026-01-01T00:02:00.000Z", request.Bandwidth, "true", String(old), "2026-01-02T06:30Z"],
      ["2026-01-02T06:30:00.000Z", old, "false", undefined, undefined],
    ]);
    const none = world({ plans: [{ BandwidthPackageChargeType: "POSTPAY" }] });
    expect(() => upgradeSequence(none)).toThrow("The world has no such plan to upgrade");
  });
});
