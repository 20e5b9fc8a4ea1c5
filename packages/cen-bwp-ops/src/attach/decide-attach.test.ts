import { describe, expect, it } from "vitest";
import type { BandwidthPlan } from "../domain/bandwidth-plan.js";
import { parsePlan } from "../domain/parse-plan.js";
import type { AttachSeen } from "./attach-seen.js";
import { decideAttach } from "./decide-attach.js";

const input = { CenId: "cen-one", CenBandwidthPackageId: "ours" };
const now = Date.UTC(2026, 10, 1);
const plan = (
  id: string,
  cenIds: readonly string[] = [],
  a = "china",
  b = "europe",
): BandwidthPlan => ({
  ...parsePlan({ CenBandwidthPackageId: id, GeographicRegionAId: a, GeographicRegionBId: b }),
  cenIds,
});
const seen = (ours: BandwidthPlan | undefined, ...onCen: BandwidthPlan[]): AttachSeen => ({
  at: now,
  serverNow: now,
  ...(ours && { plan: ours }),
  onCen,
  unreadable: [],
});

describe("decideAttach", () => {
  it.each([
    ["attached", "the plan says so", seen(plan("ours", ["cen-one"]))],
    [
      "attached",
      "only the CEN instance's list says so yet",
      seen(plan("ours"), plan("ours", ["cen-one"])),
    ],
    ["attached", "only the list shows the plan at all", seen(undefined, plan("ours", ["cen-one"]))],
    [
      "attached",
      "the list shows a rival too",
      seen(plan("ours", ["cen-one"]), plan("rival", ["cen-one"])),
    ],
    ["absent", "no such plan", seen(undefined, plan("rival", ["cen-one"]))],
    ["elsewhere", "on another CEN instance", seen(plan("ours", ["cen-two"]))],
    [
      "elsewhere",
      "on another one, and locked",
      seen({ ...plan("ours", ["cen-two"]), businessStatus: "SecurityLocked" }),
    ],
    ["unfit", "locked", seen({ ...plan("ours"), businessStatus: "FinancialLocked" })],
    ["unfit", "expired this very moment", seen({ ...plan("ours"), expiresAt: now })],
    ["free", "expires a moment later", seen({ ...plan("ours"), expiresAt: now + 1 })],
    [
      "conflict",
      "a rival for the mirrored pair",
      seen(plan("ours"), plan("rival", ["cen-one"], "Europe", "China")),
    ],
    [
      "free",
      "a plan for another pair",
      seen(plan("ours"), plan("other", ["cen-one"], "china", "china")),
    ],
  ] as const)("%s: %s", (wanted, _name, given) => {
    expect(decideAttach(input, given).verdict).toBe(wanted);
  });
});
