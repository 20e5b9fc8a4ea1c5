import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { bandwidthPackageShape } from "../src/gen/describe-cen-bandwidth-packages.js";
import { build } from "../src/gen/runtime/build.js";
import { timeText } from "../src/gen/runtime/time-text.js";
import type { ObjectShape } from "../src/gen/runtime/shape.js";
import {
  account,
  bandwidthPackage,
  describeCenBandwidthPackagesRequest,
  describeCenBandwidthPackagesResponse,
  tempUpgradeCenBandwidthPackageSpecRequest,
  world,
} from "../src/index.js";

type Members = Record<string, unknown>;

/** `shape` with one more member, which stands first so that anything taken in turn would move. */
function grown(shape: ObjectShape): ObjectShape {
  return { ...shape, members: { Added: { kind: "id", prefix: "new-" }, ...shape.members } };
}

function withoutAdded({ Added: _added, ...rest }: Members): Members {
  return rest;
}

describe("a new member in the specification", () => {
  it("moves no other value of a plan", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const before = build<Members>("BandwidthPackage", bandwidthPackageShape, {}, { seed });
      const { Added, ...after } = build<Members>(
        "BandwidthPackage",
        grown(bandwidthPackageShape),
        {},
        { seed },
      );
      expect(Added).toMatch(/^new-[0-9a-z]{18}$/);
      expect(after).toEqual(before);
    }
  });

  it("moves none in the items of a list either", () => {
    const list = (item: ObjectShape): ObjectShape => ({
      kind: "object",
      members: { Items: { kind: "list", item, max: 3 } },
    });
    const items = (shape: ObjectShape, seed: number): readonly Members[] =>
      build<{ Items: Members[] }>("List", list(shape), {}, { seed }).Items;
    for (let seed = 0; seed < 50; seed += 1)
      expect(items(grown(bandwidthPackageShape), seed).map(withoutAdded)).toEqual(
        items(bandwidthPackageShape, seed),
      );
  });
});

it("a world with more plans starts with the same ones", () => {
  const few = world({ seed: 5, plans: 8 });
  const many = world({ seed: 5, plans: 40 });
  expect(many.plans.slice(0, 8)).toEqual(few.plans);
  expect(many.cens).toEqual(few.cens);
});

it("siblings and seeds never share an id", () => {
  const ids = new Set<string | undefined>();
  for (let seed = 0; seed < 2000; seed += 1)
    ids.add(bandwidthPackage({}, { seed }).CenBandwidthPackageId);
  const { plans } = world({ seed: 1, plans: 2000, cens: 1 });
  for (const plan of plans) ids.add(plan.CenBandwidthPackageId);
  expect(ids.size).toBe(4000);
});

it("a number and its text are the same seed", () => {
  expect(bandwidthPackage({}, { seed: "7" })).toEqual(bandwidthPackage({}, { seed: 7 }));
  expect(bandwidthPackage({}, { seed: "07" })).not.toEqual(bandwidthPackage({}, { seed: 7 }));
});

// Written down: another machine or Node version that chose otherwise would show. Also run on Node 20.20.
it("the values of some seeds are these, everywhere", () => {
  expect(bandwidthPackage({}, { seed: 1 })).toEqual({
    Bandwidth: 477,
    BandwidthPackageChargeType: "POSTPAY",
    BusinessStatus: "SecurityLocked",
    CenBandwidthPackageId: "cenbwp-95cy4dzh43hy6d72pr",
    CenIds: { CenId: ["cen-pem55x238ldgj6mrgl"] },
    CreationTime: "2025-05-15T12:00Z",
    Description: "cen-0jjs5km",
    ExpiredTime: "2026-07-17T22:00Z",
    GeographicRegionAId: "north-america",
    GeographicRegionBId: "china",
    GeographicSpanId: "north-america_china",
    HasReservationData: "false",
    IsCrossBorder: true,
    Name: "test-0q8vlsv",
    OrginInterRegionBandwidthLimits: {
      OrginInterRegionBandwidthLimit: [
        {
          BandwidthLimit: "8",
          GeographicSpanId: "north-america_china",
          LocalRegionId: "us-west-1",
          OppositeRegionId: "cn-shenzhen",
        },
      ],
    },
    ResourceGroupId: "rg-y4vh3hjv7s4dnvyd4g",
    Status: "InUse",
    Tags: { Tag: [{ Key: "TagKey-0qua7yq", Value: "TagValue-1i5natq" }] },
  });
  const made = Array.from({ length: 200 }, (_, seed) => [
    bandwidthPackage({}, { seed }),
    describeCenBandwidthPackagesRequest({}, { seed: `night ${seed}` }),
    describeCenBandwidthPackagesResponse({ TotalCount: 7 }, { seed: -seed }),
    tempUpgradeCenBandwidthPackageSpecRequest({}, { seed: seed * 1e10 }),
    account({ seed }),
  ]);
  expect(createHash("sha256").update(JSON.stringify(made)).digest("hex")).toBe(
    "3159812da52b1ab0b7b4072aef33cef81fc398b9980b36c3177ac6e7b0ae6fd7",
  );
});

it("writes instants as Date does", () => {
  for (let step = -400; step < 4000; step += 1) {
    const instant = step * 86_400_000 * 37 + step * 61_007;
    expect(timeText(instant, "YYYY-MM-DDThh:mm:ssZ")).toBe(
      `${new Date(instant).toISOString().slice(0, 19)}Z`,
    );
  }
});
