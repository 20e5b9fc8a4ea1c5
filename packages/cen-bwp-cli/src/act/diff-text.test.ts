import { parsePlan } from "cen-bwp-ops";
import { expect, it } from "vitest";

import { diffText } from "./diff-text.js";

const now = Date.UTC(2026, 10, 23, 5);
const plan = parsePlan({
  CenBandwidthPackageId: "cenbwp-1",
  GeographicRegionAId: "china",
  GeographicRegionBId: "europe",
  Bandwidth: 10,
  OrginInterRegionBandwidthLimits: { OrginInterRegionBandwidthLimit: [{ BandwidthLimit: "15" }] },
});
const upgrade = {
  do: "upgrade",
  input: { CenBandwidthPackageId: "cenbwp-1", Bandwidth: 40, EndTime: "2026-11-23T10:00:00Z" },
} as const;
const attach = {
  do: "attach",
  input: { CenBandwidthPackageId: "cenbwp-1", CenId: "cen-1" },
} as const;

it.each([
  [
    upgrade,
    plan,
    "Asia/Shanghai",
    "cenbwp-1 10 -> 40 Mbps until 18:00 Asia/Shanghai, billed at least 3 h, head-room unused 25 Mbps",
  ],
  [
    upgrade,
    { ...plan, limits: [], allocated: 0 },
    undefined,
    "cenbwp-1 10 -> 40 Mbps until 10:00 UTC, billed at least 3 h",
  ],
  [upgrade, undefined, undefined, "cenbwp-1 ? -> 40 Mbps until 10:00 UTC, billed at least 3 h"],
  [attach, plan, undefined, "cenbwp-1 nothing -> cen-1, china ↔ europe with 10 Mbps"],
  [
    attach,
    { ...plan, cenIds: ["cen-2"] },
    undefined,
    "cenbwp-1 cen-2 -> cen-1, china ↔ europe with 10 Mbps",
  ],
])("%o", (action, given, zone, wanted) => {
  expect(diffText(action, given, { zone, now })).toBe(wanted);
});
